package dev.guestwifi.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps servers in JUnit's store, which closes them. Uses only what JUnit 5.13 has and JUnit 6 does not deprecate. */
final class ServerExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace SERVERS = Namespace.create(ServerExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        JUnitVersion.requireSupported();
        var unused = serverOf(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningServer.class;
    }

    /** Starts the server if necessary: with one test instance per class, the constructor runs first. */
    @Override
    public RunningServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return serverOf(context);
    }

    /** The server of the nearest enclosing class with the annotation. */
    private static RunningServer serverOf(ExtensionContext context) {
        Optional<Class<?>> test = context.getTestClass();
        Optional<GuestWifiServer> wanted =
                test.flatMap(type -> AnnotationSupport.findAnnotation(type, GuestWifiServer.class));
        if (wanted.isEmpty()) {
            return serverOf(context.getParent().orElseThrow());
        }
        Store servers = context.getStore(SERVERS);
        StartedServer server = servers.get(test.orElseThrow(), StartedServer.class);
        if (server == null) {
            server = StartedServer.start(wanted.orElseThrow(), test.orElseThrow());
            servers.put(test.orElseThrow(), server);
        }
        return server;
    }
}
