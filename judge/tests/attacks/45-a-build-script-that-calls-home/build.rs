fn main() {
    let reached = std::net::TcpStream::connect("1.1.1.1:53").is_ok();
    assert!(!reached && std::net::UdpSocket::bind("0.0.0.0:0").is_err(), "LEAKED network");
}
