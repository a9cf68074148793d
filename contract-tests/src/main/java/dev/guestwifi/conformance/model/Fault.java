package dev.guestwifi.conformance.model;

/** What is wrong with one parameter, by its name and the code of the fault. */
record Fault(String parameter, String code) {}
