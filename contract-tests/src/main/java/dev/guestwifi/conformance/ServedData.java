package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.law.ConnectionFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks by one list whether the target serves the data files of a directory. */
final class ServedData {
    private ServedData() {}

    /** @return a failure if the target serves other data; single wrong rows are left to the laws */
    static Optional<ConnectionFailure> compare(Path directory, Api api) {
        try {
            String file = Files.readString(directory.resolve("venues.csv"), UTF_8);
            JsonNode rows =
                    api.send(Call.get("/venues?slug=" + api.target().team())).at("/data");
            long known = 0;
            for (JsonNode row : rows) {
                String line = "(?m)^" + row.path("id").asLong() + ",";
                known += Pattern.compile(line).matcher(file).find() ? 1 : 0;
            }
            return known * 2 > rows.size()
                    ? Optional.empty()
                    : Optional.of(new ConnectionFailure(
                            "the target does not serve the data in " + directory + " (--own): it has " + known
                                    + " of its venues",
                            true,
                            true));
        } catch (IOException | Inconclusive | Violation e) {
            return Optional.empty(); // left to the laws
        }
    }
}
