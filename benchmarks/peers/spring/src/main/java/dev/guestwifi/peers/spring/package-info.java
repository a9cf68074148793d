/** A part of the contract in Spring Boot, on the interfaces that openapi-generator makes for it. */
package dev.guestwifi.peers.spring;
