package dev.guestwifi.server.cli.admin;

import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.generated.model.ParameterFaultJson;
import dev.guestwifi.server.generated.model.ProblemJson;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server refused a call or could not be reached. The message says why, in one line or more. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Refusal(String why) {
        super(why);
    }

    /** A response with a problem, in the words of the server. */
    static Refusal of(ServerAddress server, Response response) {
        MediaType media = response.getMediaType();
        if (media == null || !media.getSubtype().equals("problem+json")) {
            return ofStranger(server, response);
        }
        ProblemJson problem;
        try {
            problem = response.readEntity(ProblemJson.class);
        } catch (ProcessingException e) {
            return ofStranger(server, response);
        }
        if (problem == null
                || problem.getDetail() == null
                || AdminProblemCode.NOT_FOUND.code().equals(problem.getCode())) {
            return ofStranger(server, response);
        }
        List<ParameterFaultJson> faults = Objects.requireNonNullElse(problem.getErrors(), List.of());
        return new Refusal(
                faults.isEmpty()
                        ? problem.getDetail()
                        : Stream.concat(
                                        Stream.of(problem.getTitle() + ":"),
                                        faults.stream()
                                                .map(fault -> "  " + fault.getParameter() + ": " + fault.getDetail()))
                                .collect(Collectors.joining(System.lineSeparator())));
    }

    /** A response that no such server sends. */
    static Refusal ofStranger(ServerAddress server, Response response) {
        return ofStranger(server + " answered " + response.getStatus());
    }

    /** A response that lacks what the contract promises. */
    static Refusal ofStranger(ServerAddress server) {
        return ofStranger(server + " answered");
    }

    private static Refusal ofStranger(String what) {
        return new Refusal(what + ", but not as a Guest WiFi server does. Is it the address without /api?");
    }

    static Refusal ofSilence(ServerAddress server, ProcessingException silence) {
        Throwable cause = Objects.requireNonNullElse(silence.getCause(), silence);
        return new Refusal("No response from " + server + ": "
                + (cause instanceof UnknownHostException ? "there is no such host" : cause.getMessage()));
    }

    /** The key was created, but could not be printed. */
    static Refusal ofLoss(long id) {
        return new Refusal("Key " + id + " was made, but standard output did not take it. Delete it and make another.");
    }
}
