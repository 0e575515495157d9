//! The memory that judge and worker share: what to run, and how far it came.

/// The head of the shared memory. Offsets count bytes from its start and are multiples of 8.
///
/// Everything below `current_call` is written by the worker and is hostile data to the judge.
#[repr(C)]
#[derive(Debug)]
pub struct Job {
    /// Left to the launcher's fault handler.
    pub fault: [u64; 8],
    /// A [`Mode`].
    pub mode: u64,
    /// Seeds everything that a program may take for random.
    pub entropy: u64,
    /// Where the encoded sequences begin.
    pub calls_offset: u64,
    /// How many words they take.
    pub calls_words: u64,
    /// Where the table of the sequences' first words begins.
    pub starts_offset: u64,
    /// How many sequences there are.
    pub sequences: u64,
    /// Where answers go.
    pub answers_offset: u64,
    /// How many words there is room for.
    pub answers_capacity_words: u64,
    /// Where figures go. `Mode::Cost`: steps and bytes for each call, and behind the calls of each
    /// sequence steps and bytes of dropping the objects, live bytes before that, and the most live
    /// bytes. `Mode::Time`: calls and ticks for each method. `Mode::Cover`: for each branch 1 + the
    /// sequence that was the first to reach it, 0 where none did.
    pub figures_offset: u64,
    /// How many words there is room for.
    pub figures_capacity_words: u64,
    /// In `Mode::Follow`: where the candidate's answers begin.
    pub followed_offset: u64,
    /// In `Mode::Follow`: where the table begins that says where each call's answer is, in words.
    pub followed_table_offset: u64,
    /// More bytes printed than this end the run.
    pub output_limit_bytes: u64,
    /// More steps in one call than this end the run (metered builds).
    pub fuel_steps: u64,
    /// More steps in one sequence than this end the sequence and the run (`Mode::Cost`).
    pub sequence_fuel_steps: u64,

    /// 1 + the index of the call that is running, counted over all sequences; 0 before the first.
    pub current_call: u64,
    /// The sequence that is running.
    pub current_sequence: u64,
    /// 1 while objects are dropped.
    pub dropping: u64,
    /// How many words of answers there are.
    pub answers_words: u64,
    /// A [`Failure`].
    pub failure: u64,
    /// 1 when the batch was run to its end.
    pub done: u64,
    /// Bytes that were printed.
    pub output_bytes: u64,
    /// Random bytes that were taken.
    pub random_bytes: u64,
    /// How many branches the build has (metered builds).
    pub branches: u64,
    /// How many of them were reached.
    pub branches_reached: u64,
    /// In `Mode::Cost`: a digest of the figures, see [`digest`], once the batch was run to its end.
    pub figures_digest: u64,
    /// How many figures there are.
    pub figures_words: u64,
    /// How many bytes of `message` are set.
    pub message_bytes: u64,
    /// Why the first sequence that failed did so.
    pub message: [u8; MESSAGE_BYTES],
}

/// Adds a figure to the digest of those before it: figures that were written to later do not fit.
#[inline(always)]
pub fn digest(before: u64, figure: u64) -> u64 {
    before.rotate_left(5) ^ figure
}

/// The room for a panic's message and place.
pub const MESSAGE_BYTES: usize = 1024;

/// What the worker does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Mode {
    /// Answers only.
    Answers = 0,
    /// Answers, and steps and bytes of each call.
    Cost = 1,
    /// Answers, and clock ticks of each method.
    Time = 2,
    /// Answers, and which sequences reach new branches.
    Cover = 3,
    /// The reference judges answers and adopts them.
    Follow = 4,
    /// The reference checks preconditions before each call.
    Check = 5,
}

/// How a sequence ended: the upper half of its first word of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Outcome {
    /// All calls answered, the objects dropped.
    Ended = 0,
    /// A panic.
    Panicked = 1,
    /// The reference refuses the call (`Mode::Check`) or the answer (`Mode::Follow`).
    Refused = 2,
    /// A panic while the objects were dropped.
    PanickedInDrop = 3,
    /// It took more steps than a sequence may (`Mode::Cost`).
    Starved = 4,
    /// The candidate's answers led to a call outside of the contract (`Mode::Follow`): neither
    /// that call nor what comes behind it says anything.
    Outside = 5,
}

/// Why a run ended before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u64)]
pub enum Failure {
    /// It did not.
    None = 0,
    /// No memory was left.
    Memory = 1,
    /// Too much was printed.
    Output = 2,
    /// The answers take more room than there is.
    Answers = 3,
    /// A call took too many steps.
    Fuel = 4,
    /// A thread was started.
    Thread = 5,
    /// The library could not be loaded.
    Unloadable = 6,
}
