package dev.guestwifi.server.cli.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.generated.admin.api.KeysApi;
import dev.guestwifi.server.generated.admin.model.ApiKeyJson;
import dev.guestwifi.server.generated.admin.model.CreatedKeyJson;
import dev.guestwifi.server.generated.admin.model.KeyListJson;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.text.Visible;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The {@code keys} commands: what the Admin page does with keys, for scripts. */
@Command(
        name = "keys",
        description =
                "Makes, lists, rotates and deletes the API keys of a running server. The admin password comes from"
                        + " GUESTWIFI_ADMIN_PASSWORD or a file, or is asked for at a terminal.",
        sortOptions = false)
public final class KeysCommand extends AdminCommand implements Runnable {
    /** @param adminPath the path of the admin API */
    public KeysCommand(String adminPath, Map<String, String> environment) {
        super(adminPath, environment);
    }

    @Override
    public void run() {
        throw incomplete("Give a command: create, list, rotate or delete.");
    }

    @Command(name = "create", description = "Makes a key and prints it, alone on standard output, this once.")
    int create(
            @Option(names = "--label", required = true, paramLabel = "TEXT", description = "What the key is for.")
                    String label,
            @Option(
                            names = "--team",
                            paramLabel = "SLUG",
                            description = "The one team that it is for; without it the whole instance.")
                    @Nullable
                    String team,
            @Mixin RightsOptions rights,
            @Option(
                            names = "--expires-in-days",
                            paramLabel = "DAYS",
                            description = "After how many days it works no more; without it never.")
                    @Nullable
                    Integer days,
            @Option(
                            names = "--rate-limit",
                            paramLabel = "LIMIT",
                            description = "Requests that it may make per second, minute or hour, like 100/min; without"
                                    + " it those that the server allows.")
                    @Nullable
                    RateLimit rateLimit) {
        // To the API an empty team means none: a variable that a script forgot to set would open the whole instance.
        if (team != null && team.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return usageError("--team names no team; leave it out for a key for the whole instance");
        }
        String empty = rights.emptyOption();
        if (empty != null) {
            return usageError(empty + " has no value; leave it out for the default");
        }
        return call(
                KeysApi.class,
                (server, keys) -> reveal(
                        server,
                        keys.createKey(
                                label,
                                team,
                                rights.access(),
                                rights.customers(),
                                rights.customerVisits(),
                                rights.venues(),
                                rights.vouchers(),
                                rights.networks(),
                                days,
                                rateLimit == null ? null : rateLimit.toString(),
                                formId())));
    }

    @Command(name = "list", description = "Lists the keys, none of which can be read again.")
    int list(@Option(names = "--json", description = "Print the JSON of the admin API.") boolean isJson) {
        return call(KeysApi.class, (server, keys) -> {
            KeyListJson all = keys.listKeys();
            if (all == null || all.getData() == null) {
                throw Refusal.ofStranger(server);
            }
            print(isJson ? Visible.inJson(new String(Json.bytes(all), UTF_8)) : KeyTable.of(all.getData()));
        });
    }

    @Command(
            name = "rotate",
            description =
                    "Makes a key like another, which ends later, and prints it, alone on standard output, this once.")
    int rotate(
            @Parameters(paramLabel = "ID", description = "Which key, from the list.") long id,
            @Option(
                            names = "--overlap-hours",
                            paramLabel = "HOURS",
                            defaultValue = "24",
                            description = "How long the old key goes on working: 0, 1 or 24 (${DEFAULT-VALUE}).")
                    int hours) {
        return call(KeysApi.class, (server, keys) -> reveal(server, keys.createRotation(id, hours, formId())));
    }

    @Command(name = "delete", description = "Deletes a key for good: the next request with it fails.")
    int delete(@Parameters(paramLabel = "ID", description = "Which key, from the list.") long id) {
        return call(KeysApi.class, (server, keys) -> {
            keys.deleteKey(id);
            tell("deleted key " + id);
        });
    }

    /** Prints the key alone on standard output, for scripts, and what it is for on standard error. */
    private void reveal(ServerAddress server, CreatedKeyJson created) {
        if (created == null || created.getKey() == null || created.getApiKey() == null) {
            throw Refusal.ofStranger(server);
        }
        ApiKeyJson key = created.getApiKey();
        print(Visible.onTerminal(created.getKey()));
        if (out().checkError()) {
            throw Refusal.ofLoss(key.getId());
        }
        tell("made key " + key.getId() + ", " + key.getLabel() + ": " + KeyTable.scope(key) + ", "
                + KeyTable.access(key) + (KeyTable.isOpen(key) ? "" : ", only from " + KeyTable.networks(key)));
    }

    private static String formId() {
        return UUID.randomUUID().toString();
    }
}
