package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which methods the paths of the contract have. */
final class Methods {
    /** A voucher that nobody has. */
    static final String VOUCHER = "/vouchers/9007199254740991";

    private Methods() {}

    /** Each path of the contract; that of a voucher leads to none. */
    static List<String> paths() {
        return ContractDocument.load().operations().stream()
                .map(Operation::path)
                .map(path -> path.contains("{") ? VOUCHER : path)
                .distinct()
                .toList();
    }

    /** The methods of a path. */
    static Set<String> of(String path) {
        Set<String> methods = ContractDocument.load().operations().stream()
                .filter(operation -> operation.paths().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    /** The methods that an answer allows. */
    static Set<String> allowed(Answer answer) {
        return new TreeSet<>(answer.members("Allow"));
    }
}
