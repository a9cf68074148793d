package dev.guestwifi.server.cli;

import dev.guestwifi.server.cli.admin.AdminPasswords;
import dev.guestwifi.server.cli.data.DatabaseOptions;
import dev.guestwifi.server.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes the defaults of options from environment variables: {@code --public-url} from {@code GUESTWIFI_PUBLIC_URL}. */
final class Environment implements IDefaultValueProvider {
    static final String PREFIX = "GUESTWIFI_";

    /** Variables of no option: the command line can be read by every user of the machine. */
    static final List<String> SECRETS = List.of(AdminPasswords.VARIABLE, DatabaseOptions.PASSWORD_VARIABLE);

    private static final String PORT = "GUESTWIFI_PORT";
    private static final String MANAGEMENT_PORT = "GUESTWIFI_MANAGEMENT_PORT";

    /** Kubernetes sets these in containers for Services named {@code guestwifi} and {@code guestwifi-management}. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("GUESTWIFI(_MANAGEMENT)?"
            + "_(SERVICE_(HOST|PORT(_[A-Z0-9_]+)?)|PORT_[0-9]+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

    private static final Pattern KUBERNETES_PORT = Pattern.compile("(tcp|udp|sctp)://.*");

    /** Variables of the launcher, the client and the conformance kit, which may run in the same environment. */
    private static final Set<String> OF_OTHERS = Set.of(
            "GUESTWIFI_JAVA_OPTS",
            "GUESTWIFI_URL",
            "GUESTWIFI_API_KEY",
            "GUESTWIFI_TEAM",
            "GUESTWIFI_OTHER_TEAM",
            "GUESTWIFI_OTHER_TEAM_KEY",
            "GUESTWIFI_READ_ONLY_KEY",
            "GUESTWIFI_LIMITED_KEY",
            "GUESTWIFI_DEAD_KEY",
            "GUESTWIFI_BASIC_AUTH",
            "GUESTWIFI_PROXY_AUTH");

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String value = argument instanceof OptionSpec option && isRead(option) ? variables.get(variable(option)) : null;
        boolean isPort = argument instanceof OptionSpec option
                && (variable(option).equals(PORT) || variable(option).equals(MANAGEMENT_PORT));
        return value == null || value.isEmpty() || (isPort && isOfKubernetes(value)) ? null : value;
    }

    /** A warning about a variable that is ignored, or null if there is none. */
    static @Nullable String ignored(Map<String, String> variables) {
        return Stream.of(PORT, MANAGEMENT_PORT)
                .filter(name -> isOfKubernetes(variables.get(name)))
                .findFirst()
                .map(name -> "Ignored " + name + "=" + variables.get(name) + ": Kubernetes sets it for a Service named "
                        + (name.equals(PORT) ? "guestwifi. Use --port" : "guestwifi-management. Use --management-port")
                        + ", or name the Service differently.")
                .orElse(null);
    }

    private static boolean isOfKubernetes(@Nullable String port) {
        return port != null && KUBERNETES_PORT.matcher(port).matches();
    }

    /** An error about a variable that nothing reads, or null if there is none. */
    static @Nullable String unknown(Map<String, String> variables, CommandSpec command) {
        List<String> known = Stream.concat(
                        SECRETS.stream(),
                        Stream.concat(
                                        Stream.of(command),
                                        command.subcommands().values().stream().map(CommandLine::getCommandSpec))
                                .flatMap(each -> each.options().stream())
                                .filter(Environment::isRead)
                                .map(Environment::variable))
                .toList();
        return variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX)
                        && !known.contains(name)
                        && !OF_OTHERS.contains(name)
                        && !OF_KUBERNETES.matcher(name).matches())
                .sorted()
                .findFirst()
                .map(name -> "Unknown environment variable " + name + "."
                        + Nearest.of(
                                        withoutPrefix(name),
                                        known.stream()
                                                .map(Environment::withoutPrefix)
                                                .toList())
                                .map(near -> " Did you mean " + PREFIX + near + "?")
                                .orElse(""))
                .orElse(null);
    }

    /** Options of a single call, such as the label of a key, are not read from the environment. */
    private static boolean isRead(OptionSpec option) {
        boolean isOfServer = !option.command().subcommands().isEmpty();
        boolean isOfDatabase = option.longestName().startsWith(DatabaseOptions.PREFIX);
        return (option.inherited() || isOfServer || isOfDatabase) && !option.usageHelp() && !option.versionHelp();
    }

    /** What tells variables apart: the prefix would make all of them alike. */
    private static String withoutPrefix(String name) {
        return name.substring(PREFIX.length());
    }

    private static String variable(OptionSpec option) {
        return PREFIX + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
