package dev.guestwifi.conformance.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to an HTTP proxy: opens tunnels for https, and writes full URLs for http. */
final class Tunnel {
    private static final Pattern OPEN = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})\\b(?s:.*)");
    private static final int MOST = 16 * 1024;
    private static final int OK = 200;

    private Tunnel() {}

    /** Reads byte by byte, so that nothing after the response is consumed. */
    static void open(Socket socket, Origin origin, Proxy proxy) throws IOException {
        String request = "CONNECT " + origin.hostAndPort() + " HTTP/1.1\r\nHost: " + origin.hostAndPort() + "\r\n"
                + authorization(proxy) + "\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0 || head.length() > MOST) {
                throw new IOException("the proxy " + proxy + " gives no response to CONNECT");
            }
            head.append((char) next);
        }
        Matcher open = OPEN.matcher(head);
        if (!open.matches()) {
            throw new IOException("the proxy " + proxy + " does not speak HTTP");
        }
        int status = Integer.parseInt(open.group(1));
        if (status / 100 != OK / 100) {
            throw new ProxyRefusal(proxy, status);
        }
    }

    /** The request for a proxy: with the full URL instead of a path, and with credentials. */
    static byte[] absolute(byte[] request, Origin origin, Proxy proxy) {
        int space = indexOf(request, ' ', 0);
        int line = indexOf(request, '\n', 0);
        if (space < 0 || line < space) {
            return request;
        }
        boolean isPath = request[space + 1] == '/';
        boolean isStar = request[space + 1] == '*' && request[space + 2] == ' ';
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(request.length + 128);
        bytes.write(request, 0, space + 1);
        bytes.writeBytes((isPath || isStar ? "http://" + origin.authority() : "").getBytes(ISO_8859_1));
        int from = space + (isStar ? 2 : 1);
        bytes.write(request, from, line + 1 - from);
        bytes.writeBytes(authorization(proxy).getBytes(ISO_8859_1));
        bytes.write(request, line + 1, request.length - line - 1);
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, char one, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == one) {
                return i;
            }
        }
        return -1;
    }

    private static String authorization(Proxy proxy) {
        return proxy.authorization().isEmpty() ? "" : "Proxy-Authorization: " + proxy.authorization() + "\r\n";
    }
}
