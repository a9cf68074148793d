package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the contracts name is shut until it is opened. */
class DenyByDefaultTest {
    private static final AdminServer SERVER = AdminServer.start();
    private static final Admin ADMIN = SERVER.signedIn();
    private static final String KEY = ADMIN.makeKey().key();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<Operation> operations() {
        return ContractFilter.CONTRACT.operations().stream();
    }

    static Stream<Operation> ofTheApi() {
        return ContractDocument.load().operations().stream();
    }

    private static String path(Operation operation) {
        return operation.path().replaceAll("\\{[^}]*}", "1");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void no_operation_but_signing_in_is_for_those_who_are_not_signed_in(Operation operation) {
        Response answer = SERVER.anonymous().request(Method.valueOf(operation.method()), path(operation));

        if (operation.id().equals("createSession")) {
            assertThat(answer.statusCode()).isEqualTo(422);
        } else {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Members.code(answer)).isEqualTo("not_signed_in");
        }
        if (operation.method().equals("GET")) {
            assertThat(SERVER.anonymous().head(path(operation)).statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_key_of_the_API_opens_none_of_them(Operation operation) {
        int status = SERVER.below("/admin/api")
                .header("X-API-Key", KEY)
                .header("X-CSRF-Token", KEY)
                .header("Cookie", AdminServer.COOKIE + '=' + KEY)
                .header("Authorization", "Bearer " + KEY)
                .request(Method.valueOf(operation.method()), path(operation))
                .statusCode();

        assertThat(status).isEqualTo(operation.id().equals("createSession") ? 422 : 401);
    }

    @ParameterizedTest
    @MethodSource("ofTheApi")
    void a_session_opens_nothing_of_the_API(Operation operation) {
        Response answer = SERVER.below("/api")
                .header("Cookie", AdminServer.COOKIE + '=' + ADMIN.cookie)
                .header("X-CSRF-Token", ADMIN.token)
                .queryParam("slug", "default")
                .request(Method.valueOf(operation.method()), path(operation));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Members.code(answer)).isEqualTo("invalid_api_key");
    }

    @Test
    void there_is_something_to_deny() {
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(ofTheApi()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "/session,'DELETE, GET, HEAD, OPTIONS, POST'",
        "/keys,'GET, HEAD, OPTIONS, POST'",
        "/keys/1,'DELETE, OPTIONS'",
        "/keys/1/rotations,'OPTIONS, POST'",
        "/audit-events,'GET, HEAD, OPTIONS'"
    })
    void what_a_path_takes_is_no_secret(String path, String allowed) {
        Response answer = SERVER.anonymous().options(path);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.asByteArray()).isEmpty();
    }
}
