//! Makes the calls of a sequence: draws each, asks the reference about it, and keeps what it leaves behind.

use super::draw::{Answered, Drawer};
use super::expr::Number;
use super::plan::{Pattern, Plan, Task};
use super::{Dictionary, Hooks, Oracle};
use crate::call::{Batch, HAS_REFERENCES, call_word, encode_value};
use crate::problem::{Problem, Type};
use crate::reference::STEP_ANSWER_WORDS;

/// How often the arguments of a call that the reference refuses are drawn again.
const REDRAWS: usize = 16;

/// Per cent of the calls chosen by a script in which the preferences of the reference count.
const ALWAYS: u32 = 100;

/// No object's variables are in place.
const NONE: usize = usize::MAX;

/// Makes sequences, one after the other, at the end of a batch.
pub(super) struct Maker<'a> {
    pub plan: &'a Plan,
    pub drawer: Drawer,
    /// How many calls the sequence at hand has.
    pub calls: usize,
    /// Which objects are live.
    pub live: Vec<bool>,
    /// Whether the preferences of the reference count for the call at hand.
    heeding: bool,
    /// Whether the reference has preferences at all.
    has_preferences: bool,
    /// How many words the long answers have in the sequence at hand, where the reference follows.
    pub answered_words: usize,
    problem: &'a Problem,
    batch: &'a mut Batch,
    oracle: &'a mut dyn Oracle,
    /// For each method.
    hooks: Vec<Hooks>,
    /// Whether the reference follows: to answer its hooks, or because answers are used again.
    stepped: bool,
    /// For each method whose answers are referred to, the words of “nothing there”.
    absent: Vec<Option<Vec<u64>>>,
    /// The constructor's arguments of every object.
    new: Vec<Vec<i64>>,
    start: usize,
    has_references: bool,
    call: MadeCall,
    answer: Vec<u64>,
}

/// The call at hand.
#[derive(Default)]
struct MadeCall {
    start: usize,
    /// Where each argument begins, and where the last one ends.
    arguments: Vec<usize>,
    /// The same call with plain values, if it has references.
    resolved: Vec<u64>,
    resolved_arguments: Vec<usize>,
    clocks: Vec<Option<i64>>,
}

impl<'a> Maker<'a> {
    pub fn new(
        problem: &'a Problem,
        plan: &'a Plan,
        objects: usize,
        dictionary: &Dictionary,
        oracle: &'a mut dyn Oracle,
        batch: &'a mut Batch,
    ) -> Maker<'a> {
        let mut hooks = vec![Hooks::default(); problem.methods.len() + 1];
        plan.places.methods.iter().for_each(|&method| hooks[method] = oracle.hooks(method));
        let mut drawer = Drawer::new(&plan.places, objects, dictionary);
        drawer.words = std::mem::take(&mut batch.words);
        let absent = plan.places.answers.iter().map(|&method| {
            let mut words = Vec::new();
            let absent = problem.method(method).absent.as_ref()?;
            encode_value(absent, &mut words);
            Some(words)
        });
        Maker {
            absent: absent.collect(),
            // A constructor's hooks need no object: they alone do not make the reference follow.
            stepped: !plan.places.answers.is_empty()
                || hooks[1..].iter().any(|h| h.can || h.likely),
            has_preferences: hooks.iter().any(|h| h.likely),
            new: vec![vec![0; problem.constructor.arguments.len()]; objects],
            live: vec![false; objects],
            call: MadeCall { clocks: vec![None; plan.places.clocks], ..MadeCall::default() },
            calls: 0,
            answered_words: 0,
            problem,
            start: 0,
            heeding: false,
            has_references: false,
            answer: Vec::new(),
            plan,
            drawer,
            batch,
            oracle,
            hooks,
        }
    }

    /// Lets the reference follow where answers may be long.
    pub fn weigh_answers(&mut self) {
        self.stepped |= (1..=self.problem.methods.len()).any(|method| self.returns_long(method));
    }

    fn returns_long(&self, method: usize) -> bool {
        let returns = &self.problem.method(method).returns;
        matches!(returns, Some(Type::List(_) | Type::Text))
    }

    /// Gives the words back to the batch.
    pub fn finish(self) {
        self.batch.words = self.drawer.words;
    }

    /// Begins a sequence whose choices depend on these numbers alone.
    pub fn begin(&mut self, seed: u64, family: u64, number: u64) {
        self.drawer.chooser.restart(seed, family, number);
        self.drawer.clear();
        self.drawer.answers.object = NONE;
        if self.stepped {
            self.oracle.begin();
        }
        self.start = self.drawer.words.len();
        self.drawer.words.push(0);
        self.calls = 0;
        self.answered_words = 0;
        self.live.fill(false);
        self.has_references = false;
    }

    /// Ends the sequence: it is part of the batch now.
    pub fn end(&mut self) {
        let flags = if self.has_references { HAS_REFERENCES } else { 0 };
        self.drawer.words[self.start] = self.calls as u64 | u64::from(flags) << 32;
        self.batch.starts.push(self.start);
        self.batch.calls += self.calls;
    }

    /// Leaves the sequence out of the batch.
    pub fn abandon(&mut self) {
        self.drawer.words.truncate(self.start);
    }

    /// Draws the variables and calls the first object's constructor; false if it is refused.
    pub fn construct(&mut self) -> bool {
        for _ in 0..self.redraws() {
            self.draw_variables();
            if self.attempt(&self.plan.new, 0) {
                return true;
            }
        }
        false
    }

    /// Draws what is drawn once a sequence.
    pub fn draw_variables(&mut self) {
        for (place, draw) in &self.plan.variables {
            self.drawer.variables[*place] = self.drawer.number(draw);
        }
    }

    /// Sets what an object is constructed with, without making the call; always true.
    pub fn suppose(&mut self, pattern: &Pattern, object: usize) -> bool {
        self.draw(pattern, object);
        self.keep_object(pattern, object);
        self.retract();
        true
    }

    /// Does the measured script of a workload once.
    pub fn round(&mut self, round: u64) {
        for task in &self.plan.measure {
            if let Task::Repeat { index, tasks, .. } = task {
                self.drawer.variables[*index] = round as i64;
                self.script(tasks, 0);
            }
        }
    }

    /// The value of an expression over the variables of an object.
    pub fn value(&mut self, number: &Number, object: usize) -> i64 {
        self.enter(object);
        number.value(&self.drawer.variables)
    }

    /// Does a script; calls that the reference refuses whatever their arguments are left out.
    pub fn script(&mut self, tasks: &[Task], object: usize) {
        for task in tasks {
            match task {
                Task::Call(pattern) => {
                    self.make(pattern, object);
                }
                Task::Repeat { times, index, tasks } => {
                    self.enter(object);
                    for i in 0..times.value(&self.drawer.variables) {
                        self.drawer.variables[*index] = i;
                        self.script(tasks, object);
                    }
                }
                Task::Choose(calls) => {
                    self.choose(calls, object, ALWAYS);
                }
            }
        }
    }

    /// Does the last script on every object.
    pub fn finally(&mut self) {
        for object in 0..self.live.len() {
            if self.live[object] {
                self.script(&self.plan.finally, object);
            }
        }
    }

    /// Makes a call; false if the reference refuses it whatever its arguments.
    pub fn make(&mut self, pattern: &Pattern, object: usize) -> bool {
        let redraws = if pattern.varied { self.redraws() } else { 1 };
        (0..redraws).any(|_| self.attempt(pattern, object))
    }

    /// Makes one of these weighted calls, as [`Maker::make_one_of`] does.
    pub fn choose(&mut self, calls: &[(u64, Pattern)], object: usize, heed: u32) -> bool {
        let total = calls.last().map_or(1, |call| call.0);
        let first = self.drawer.chooser.weighted(calls.iter().map(|call| call.0), total);
        self.make_one_of(calls, first, object, heed)
    }

    /// Makes one of these calls, `first` or else the next one round that the reference does not
    /// refuse whatever its arguments; false if it refuses all. In `heed` of 100 cases its preferences
    /// count, and give way where nothing else is left.
    pub fn make_one_of(
        &mut self,
        calls: &[(u64, Pattern)],
        first: usize,
        object: usize,
        heed: u32,
    ) -> bool {
        self.heeding = self.has_preferences && self.drawer.chooser.below(100) < u64::from(heed);
        loop {
            let mut round = calls[first..].iter().chain(&calls[..first]);
            let made = round.any(|(_, pattern)| self.make(pattern, object));
            if made || !std::mem::take(&mut self.heeding) {
                self.heeding = false;
                return made;
            }
        }
    }

    /// How many words the calls of the sequence at hand have.
    pub fn asked_words(&self) -> usize {
        self.drawer.words.len() - self.start
    }

    /// Draws a call without making it: its words are at the end until `retract`.
    pub fn draw(&mut self, pattern: &Pattern, object: usize) {
        self.enter(object);
        let (drawer, call) = (&mut self.drawer, &mut self.call);
        drawer.references.of.clear();
        call.start = drawer.words.len();
        call.arguments.clear();
        call.clocks.copy_from_slice(&drawer.clocks);
        drawer.words.push(call_word(pattern.method, object, 0));
        for (i, argument) in pattern.arguments.iter().enumerate() {
            let start = drawer.words.len();
            call.arguments.push(start);
            drawer.references.argument = Some(i);
            drawer.draw(&argument.draw);
            let word = match drawer.references.of.last() {
                Some((argument, answered)) if *argument == i => {
                    drawer.answers.words[answered.start]
                }
                _ => drawer.words[start],
            };
            drawer.variables[argument.variable] =
                if argument.float { f64::from_bits(word) as i64 } else { word as i64 };
        }
        call.arguments.push(drawer.words.len());
        if !drawer.references.of.is_empty() {
            self.resolve();
        }
    }

    /// Takes the drawn call back.
    pub fn retract(&mut self) {
        self.drawer.words.truncate(self.call.start);
        // A clock that went on for a call that is not made would leave gaps nobody asked for.
        self.drawer.clocks.copy_from_slice(&self.call.clocks);
        self.drawer.answers.object = NONE;
    }

    fn attempt(&mut self, pattern: &Pattern, object: usize) -> bool {
        self.draw(pattern, object);
        let accepted = self.is_accepted(pattern.method);
        match accepted {
            true => self.commit(pattern, object),
            false => self.retract(),
        }
        accepted
    }

    /// While everything is enumerated the same digits give the same call again.
    fn redraws(&self) -> usize {
        if self.drawer.chooser.enumerating { 1 } else { REDRAWS }
    }

    /// Sets the variables that the object was constructed with.
    fn enter(&mut self, object: usize) {
        if self.drawer.answers.object != object {
            self.drawer.answers.object = object;
            let new = self.plan.places.new;
            let own = &self.new[object];
            self.drawer.variables[new..new + own.len()].copy_from_slice(own);
        }
    }

    /// Builds the drawn call with the values that its references stand for.
    fn resolve(&mut self) {
        let (drawer, call) = (&mut self.drawer, &mut self.call);
        call.resolved.clear();
        call.resolved_arguments.clear();
        call.resolved.push(drawer.words[call.start]);
        let mut references = drawer.references.of.iter().peekable();
        let mut bits = 0;
        for (i, bounds) in call.arguments.windows(2).enumerate() {
            call.resolved_arguments.push(call.resolved.len());
            match references.next_if(|(argument, _)| *argument == i) {
                Some((_, Answered { start, end, .. })) => {
                    bits |= 1 << i;
                    call.resolved.extend_from_slice(&drawer.answers.words[*start..*end]);
                }
                None => call.resolved.extend_from_slice(&drawer.words[bounds[0]..bounds[1]]),
            }
        }
        call.resolved_arguments.push(call.resolved.len());
        drawer.words[call.start] |= bits << 32;
    }

    fn is_accepted(&mut self, method: usize) -> bool {
        let hooks = self.hooks[method];
        let heeding = hooks.likely && self.heeding;
        if !hooks.can && !heeding {
            return true;
        }
        let call = match self.drawer.references.of.is_empty() {
            true => &self.drawer.words[self.call.start..],
            false => &self.call.resolved[..],
        };
        (!hooks.can || self.oracle.allows(call)) && (!heeding || self.oracle.likes(call))
    }

    fn commit(&mut self, pattern: &Pattern, object: usize) {
        if pattern.method == 0 {
            self.keep_object(pattern, object);
        }
        self.learn(pattern);
        if self.stepped {
            self.step(pattern.method, object);
        }
        self.has_references |= !self.drawer.references.of.is_empty();
        self.calls += 1;
    }

    /// Keeps what an object was constructed with, and forgets the one in whose place it is.
    fn keep_object(&mut self, pattern: &Pattern, object: usize) {
        for (own, argument) in self.new[object].iter_mut().zip(&pattern.arguments) {
            *own = self.drawer.variables[argument.variable];
        }
        let answers = &mut self.drawer.answers;
        let own = object * answers.methods..(object + 1) * answers.methods;
        answers.of[own].iter_mut().for_each(Vec::clear);
        answers.object = NONE;
        self.live[object] = true;
    }

    /// Adds the arguments to their pools.
    fn learn(&mut self, pattern: &Pattern) {
        if self.plan.places.pools.is_empty() {
            return;
        }
        let (drawer, call) = (&mut self.drawer, &self.call);
        for (i, argument) in pattern.arguments.iter().enumerate() {
            for &(pool, depth) in &self.plan.places.learns[argument.learns] {
                let value = match drawer.references.of.is_empty() {
                    true => &drawer.words[call.arguments[i]..call.arguments[i + 1]],
                    false => {
                        &call.resolved[call.resolved_arguments[i]..call.resolved_arguments[i + 1]]
                    }
                };
                drawer.pools[pool].insert_items(value, depth, &self.plan.places.pools[pool].ty);
            }
        }
    }

    /// Lets the reference follow, and keeps its answer if it is referred to later.
    fn step(&mut self, method: usize, object: usize) {
        let call = match self.drawer.references.of.is_empty() {
            true => &self.drawer.words[self.call.start..],
            false => &self.call.resolved[..],
        };
        self.answer.clear();
        self.oracle.perform(call, &mut self.answer);
        // No words: an answer that has no room here.
        let words = if self.answer.is_empty() { STEP_ANSWER_WORDS } else { self.answer.len() };
        self.answered_words += if self.returns_long(method) { words } else { 0 };
        let Some(kept) = self.plan.places.answers.iter().position(|&m| m == method) else { return };
        if self.answer.is_empty() || self.absent[kept].as_ref() == Some(&self.answer) {
            return;
        }
        let answers = &mut self.drawer.answers;
        let start = answers.words.len();
        answers.words.extend_from_slice(&self.answer);
        let answered = Answered { call: self.calls, start, end: answers.words.len() };
        answers.of[object * answers.methods + kept].push(answered);
    }
}
