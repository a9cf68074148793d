package dev.guestwifi.peers.quarkus;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.peers.quarkus.generated.model.Customer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The customers of the team, by the time they were created. */
@Startup
@ApplicationScoped
class CustomerRows {
    private final List<Customer> rows;

    /** @param file a JSON array of customers, in the order of lists */
    CustomerRows(ObjectMapper json, @ConfigProperty(name = "peer.rows") File file) throws IOException {
        rows = List.copyOf(json.readValue(file, new TypeReference<List<Customer>>() {}));
    }

    /** The rows of a window of days, both included; null leaves its end open. */
    List<Customer> between(LocalDate startDate, LocalDate endDate) {
        int from = startDate == null ? 0 : firstAt(startDate);
        int to = endDate == null ? rows.size() : firstAt(endDate.plusDays(1));
        return rows.subList(from, to);
    }

    private int firstAt(LocalDate day) {
        OffsetDateTime start = day.atStartOfDay().atOffset(ZoneOffset.UTC);
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).getCreatedAt().isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
