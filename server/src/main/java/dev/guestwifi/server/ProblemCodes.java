package dev.guestwifi.server;

import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.generated.contract.ProblemKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of the problems of both APIs: each has a page. */
final class ProblemCodes {
    private ProblemCodes() {}

    static Set<String> all() {
        return Stream.<ProblemKind>concat(Arrays.stream(ProblemCode.values()), Arrays.stream(AdminProblemCode.values()))
                .map(ProblemKind::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
