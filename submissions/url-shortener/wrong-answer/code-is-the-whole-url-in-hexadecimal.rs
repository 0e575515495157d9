/// No memory needed: the code holds the URL, and is twice as long.
struct Codec;

impl Codec {
    fn new() -> Self {
        Codec
    }

    fn encode(&self, long_url: String) -> String {
        long_url.bytes().map(|byte| format!("{:02x}", byte)).collect()
    }

    fn decode(&self, short_url: String) -> String {
        let digits: Vec<u32> = short_url.chars().filter_map(|c| c.to_digit(16)).collect();
        digits.chunks(2).map(|pair| (pair[0] * 16 + pair[1]) as u8 as char).collect()
    }
}
