struct Codec {}

impl Codec {
    fn new() -> Self {
        Codec {}
    }

    fn encode(&self, long_url: String) -> String {
        long_url
    }

    fn decode(&self, short_url: String) -> String {
        short_url
    }
}
