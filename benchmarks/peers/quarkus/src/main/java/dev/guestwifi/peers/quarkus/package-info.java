/** A part of the contract in Quarkus, on the interfaces that openapi-generator makes for it. */
package dev.guestwifi.peers.quarkus;
