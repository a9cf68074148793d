package dev.guestwifi.server;

import dev.guestwifi.server.generated.contract.ProblemCode;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(ProblemCode.NOT_FOUND);
    }
}
