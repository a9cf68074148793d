package dev.guestwifi.server.http;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks up the operation and authenticates the caller as soon as a request is complete, while a refusal is still cheap.
 * The order of the checks is that of contract § Errors.
 */
public final class OperationCheck implements Consumer<RequestContext> {
    private final String base;
    private final Contract contract;
    private final Consumer<RequestContext> authentication;

    /**
     * @param base the path of the API on the server; requests to others are not checked
     * @param authentication identifies the caller
     */
    public OperationCheck(String base, Contract contract, Consumer<RequestContext> authentication) {
        this.base = base;
        this.contract = contract;
        this.authentication = authentication;
    }

    /** @throws ProblemException if the request is refused */
    @Override
    public void accept(RequestContext request) {
        String path = request.sent().path();
        if (!path.equals(base) && !path.startsWith(base + '/')) {
            return;
        }
        Map<String, Operation> operations = contract.operationsAt(path.substring(base.length()));
        if (operations.isEmpty()) {
            throw ProblemException.notFound();
        }
        String method = request.sent().method();
        if (method.equals("OPTIONS")) {
            return; // Not an operation of the contract.
        }
        Operation operation = operations.get(method.equals("HEAD") ? "GET" : method);
        if (operation == null) {
            throw ProblemException.methodNotAllowed(operations.keySet());
        }
        request.setOperation(operation);
        authentication.accept(request);
    }
}
