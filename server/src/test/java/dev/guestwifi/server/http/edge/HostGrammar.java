package dev.guestwifi.server.http.edge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host and port of RFC 3986, 3.2.2 and 3.2.3, as a regular expression for tests. */
final class HostGrammar {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])";
    private static final String H16 = "[0-9A-Fa-f]{1,4}";
    private static final String H = "(?:" + H16 + ":)";
    private static final String LS32 = "(?:" + H + H16 + "|" + OCTET + "(?:\\." + OCTET + "){3})";

    private static final String ADDRESS = "(?:" + H + "{6}" + LS32
            + "|::" + H + "{5}" + LS32
            + "|(?:" + H16 + ")?::" + H + "{4}" + LS32
            + "|(?:" + H + "{0,1}" + H16 + ")?::" + H + "{3}" + LS32
            + "|(?:" + H + "{0,2}" + H16 + ")?::" + H + "{2}" + LS32
            + "|(?:" + H + "{0,3}" + H16 + ")?::" + H + LS32
            + "|(?:" + H + "{0,4}" + H16 + ")?::" + LS32
            + "|(?:" + H + "{0,5}" + H16 + ")?::" + H16
            + "|(?:" + H + "{0,6}" + H16 + ")?::)";

    private static final Pattern HOST = Pattern.compile(
            "(?:\\[" + ADDRESS + "]|(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})+)(?::(?<port>[0-9]{0,5}))?");

    private HostGrammar() {}

    static boolean matches(CharSequence text) {
        Matcher host = HOST.matcher(text);
        if (!host.matches()) {
            return false;
        }
        String port = host.group("port");
        return port == null || port.isEmpty() || Integer.parseInt(port) < 65_536;
    }
}
