package dev.guestwifi.conformance.model;

/** An error of one parameter: its name and code. */
record Fault(String parameter, String code) {}
