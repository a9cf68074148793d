package dev.guestwifi.conformance.traffic;

import dev.guestwifi.conformance.contract.ContractFault.Kind;

/** What a part of a response must be, for reports. */
record ContractKind(String rule, String section) {
    static ContractKind of(Kind kind) {
        return switch (kind) {
            case SERVER_ERROR -> new ContractKind("No request makes the server fail", "Errors");
            case STATUS -> new ContractKind("Every status is documented", "Errors");
            case MEDIA_TYPE -> new ContractKind("Every body has the documented media type", "Other protocol notes");
            case ENCODING -> new ContractKind("Every body is UTF-8", "Values");
            case HEADERS -> new ContractKind("Every response has the required header fields", "Other protocol notes");
            case BODY -> new ContractKind("Every body matches its schema", "#/components/schemas");
            case TIMES -> new ContractKind("Every time is in UTC, with six decimals", "Dates and times");
            case PROBLEM -> new ContractKind("Every problem is one that the contract lists", "#/x-problem-codes");
            case LEAK -> new ContractKind("No response reveals a stack trace, a class name or SQL", "Errors");
        };
    }
}
