//! Reference for the LRU cache: a hash map into an arena of doubly linked entries.
