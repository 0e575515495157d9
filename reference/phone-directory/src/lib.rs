//! Reference for the phone directory: a list of the free numbers, and where in it each number is.

/// A pool of phone numbers that are handed out and taken back.
#[derive(Debug)]
pub struct PhoneDirectory {
    /// The free numbers, in no particular order.
    free: Vec<i32>,
    /// Where each number is in `free`; `None` while it is in use.
    places: Vec<Option<usize>>,
}

impl PhoneDirectory {
    /// Makes a directory in which all numbers are free.
    pub fn new(max_numbers: i32) -> Self {
        PhoneDirectory {
            // Backwards, so that the smallest one is at the end, where `get` takes from.
            free: (0..max_numbers).rev().collect(),
            places: (0..max_numbers as usize).rev().map(Some).collect(),
        }
    }

    /// Hands out a free number, or -1 if there is none.
    pub fn get(&mut self) -> i32 {
        match self.free.pop() {
            Some(number) => {
                self.places[number as usize] = None;
                number
            }
            None => -1,
        }
    }

    /// Tells whether the number is free.
    pub fn check(&self, number: i32) -> bool {
        self.places[number as usize].is_some()
    }

    /// Takes the number back; one that is free already stays as it is.
    pub fn release(&mut self, number: i32) {
        let place = &mut self.places[number as usize];
        if place.is_none() {
            *place = Some(self.free.len());
            self.free.push(number);
        }
    }

    /// Whether `get` may answer this; if so, the number is in use from here on.
    ///
    /// This is what the places are for: any free number may be handed out, so it has to be taken
    /// from the middle of the list. The last one fills the gap.
    pub fn accepts_get(&mut self, answer: i32) -> bool {
        if answer == -1 {
            return self.free.is_empty();
        }
        if !self.knows(answer) {
            return false;
        }
        let Some(place) = self.places[answer as usize].take() else { return false };
        self.free.swap_remove(place);
        if let Some(&moved) = self.free.get(place) {
            self.places[moved as usize] = Some(place);
        }
        true
    }

    /// There is at least one number.
    pub fn can_new(max_numbers: i32) -> bool {
        max_numbers >= 1
    }

    /// Only numbers of the directory are asked about.
    pub fn can_check(&self, number: i32) -> bool {
        self.knows(number)
    }

    /// Only numbers of the directory are released.
    pub fn can_release(&self, number: i32) -> bool {
        self.knows(number)
    }

    fn knows(&self, number: i32) -> bool {
        (0..self.places.len() as i32).contains(&number)
    }
}
