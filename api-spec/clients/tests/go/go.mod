module guest-wifi.example/test

go 1.19

require guest-wifi.example/clients/go v0.0.0

replace guest-wifi.example/clients/go => ../../target/generated/go
