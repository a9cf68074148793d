package dev.guestwifi.conformance.model;

/** A team. */
public record ModelTeam(long id, String slug) {}
