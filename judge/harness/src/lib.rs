//! What is linked into every judged dylib.
