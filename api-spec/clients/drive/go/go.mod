module guest-wifi.example/drive

go 1.19

require guest-wifi.example/clients/go v0.0.0

replace guest-wifi.example/clients/go => ../../target/generated/go
