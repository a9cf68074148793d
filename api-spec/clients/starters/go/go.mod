module guest-wifi-starter

go 1.23

require guest-wifi.example/clients/go v0.0.0

// The client that `generate go` writes. Its name is set in api-spec/clients/go.yaml.
replace guest-wifi.example/clients/go => ./my-client
