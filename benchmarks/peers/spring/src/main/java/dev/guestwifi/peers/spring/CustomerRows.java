package dev.guestwifi.peers.spring;

import dev.guestwifi.peers.spring.generated.model.Customer;
import java.io.File;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The customers of the team, by the time they were created. */
@Component
class CustomerRows {
    private final List<Customer> rows;

    /** @param file a JSON array of customers, in the order of lists */
    CustomerRows(JsonMapper json, @Value("${peer.rows}") File file) {
        rows = List.copyOf(json.readValue(file, new TypeReference<List<Customer>>() {}));
    }

    /** The rows of a window of days, both included. */
    List<Customer> between(@Nullable LocalDate startDate, @Nullable LocalDate endDate) {
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
