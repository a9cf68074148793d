package dev.guestwifi.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.guestwifi.server.generated.contract.FieldName;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.StoresSink;
import dev.guestwifi.server.text.Timestamps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the CSV files that {@link DataDirectory} reads, in UTF-8, with the rows in the order in which they are added.
 * The files have another name until {@link #finish}, so that a directory never has half of the data.
 */
public final class DataWriter implements StoresSink, AutoCloseable {
    private static final String UNFINISHED = ".part";

    private final Path directory;
    private final Map<DataFile, CsvWriter> writers = new EnumMap<>(DataFile.class);
    /** Written at the end, when it is known which columns they need. */
    private final KeyRows keys = new KeyRows();

    private long rows;

    /**
     * @param directory is made if it is missing
     * @throws BadDataException if there are data files in it
     */
    public DataWriter(Path directory) throws IOException {
        this.directory = directory;
        for (DataFile file : DataFile.values()) {
            if (Files.exists(directory.resolve(file.fileName()))) {
                throw new BadDataException(
                        directory.resolve(file.fileName()) + " exists; export to another directory.");
            }
        }
        Files.createDirectories(directory);
        for (DataFile file : DataFile.values()) {
            CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(unfinished(file), UTF_8);
            writers.put(file, writer);
            if (file != DataFile.KEYS) {
                writer.writeRecord(header(file));
            }
        }
    }

    private List<String> header(DataFile file) {
        return switch (file) {
            case TEAMS -> List.of(FieldName.Customer.ID, TeamReader.SLUG, TeamReader.NAME);
            case VENUES -> VenueReader.COLUMNS;
            case CUSTOMERS -> CustomerReader.COLUMNS;
            case CUSTOMER_VISITS -> CustomerVisitReader.COLUMNS;
            case VOUCHERS -> VoucherReader.COLUMNS;
            case KEYS -> keys.header();
        };
    }

    @Override
    public void add(Team team) {
        write(DataFile.TEAMS, team.id(), team.slug(), team.name());
    }

    @Override
    public void add(Venue venue) {
        write(
                DataFile.VENUES,
                venue.id(),
                venue.businessId(),
                venue.teamId(),
                venue.address(),
                venue.crmListId(),
                venue.frequency(),
                venue.emails(),
                venue.reportId(),
                venue.createdAt(),
                venue.updatedAt());
    }

    @Override
    public void add(Customer customer) {
        write(
                DataFile.CUSTOMERS,
                customer.id(),
                customer.teamId(),
                customer.firstName(),
                customer.lastName(),
                customer.company(),
                customer.email(),
                customer.phone(),
                customer.emailVerified(),
                customer.marketOpt(),
                customer.arubaSiteId(),
                customer.createdAt(),
                customer.updatedAt());
    }

    @Override
    public void add(CustomerVisit visit) {
        write(
                DataFile.CUSTOMER_VISITS,
                visit.id(),
                visit.teamId(),
                visit.customer(),
                visit.firstName(),
                visit.lastName(),
                visit.venue(),
                visit.mac(),
                visit.customerId(),
                visit.venueId(),
                visit.createdAt(),
                visit.updatedAt());
    }

    @Override
    public void add(Voucher voucher) {
        write(
                DataFile.VOUCHERS,
                voucher.id(),
                voucher.teamId(),
                voucher.terms().venueId(),
                voucher.customerId(),
                voucher.terms().code(),
                voucher.terms().numberOfDays(),
                voucher.terms().upspeed(),
                voucher.terms().downspeed(),
                voucher.terms().volumecap().toPlainString(),
                voucher.terms().maxDevices(),
                voucher.createdAt(),
                voucher.updatedAt());
    }

    @Override
    public void add(ApiKey key) {
        keys.add(key);
    }

    private void write(DataFile file, @Nullable Object... cells) {
        Objects.requireNonNull(writers.get(file))
                .writeRecord(Arrays.stream(cells).map(DataWriter::text).toArray(String[]::new));
        rows++;
    }

    private static @Nullable String text(@Nullable Object cell) {
        if (cell instanceof Instant time) {
            return new String(Timestamps.text(Timestamps.utc(time)));
        }
        return cell == null ? null : cell.toString();
    }

    /** Completes the files, and gives them their names. */
    public void finish() throws IOException {
        Objects.requireNonNull(writers.get(DataFile.KEYS)).writeRecord(header(DataFile.KEYS));
        keys.cells().forEach(cells -> write(DataFile.KEYS, cells));
        close();
        for (DataFile file : DataFile.values()) {
            Files.move(unfinished(file), directory.resolve(file.fileName()), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** How many rows were written. */
    public long rows() {
        return rows;
    }

    private Path unfinished(DataFile file) {
        return directory.resolve(file.fileName() + UNFINISHED);
    }

    /** Closes the files; those that are not finished keep their other name. */
    @Override
    public void close() {
        List<CsvWriter> open = List.copyOf(writers.values());
        writers.clear();
        for (CsvWriter writer : open) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
