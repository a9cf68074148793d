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

/** Whether a target serves the data files of a directory, as far as one list tells. */
final class ServedData {
    private ServedData() {}

    /** @return that it serves others; not if some rows are wrong, which is for the laws to say */
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
                            "the target serves other data than those in " + directory + " that --own names: it shows "
                                    + known + " of its venues",
                            true,
                            true));
        } catch (IOException | Inconclusive | Violation e) {
            return Optional.empty(); // for the laws to find out
        }
    }
}
