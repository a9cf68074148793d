package dev.guestwifi.server.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"guest-wifi-server " + (version == null ? "(unpackaged)" : version)};
    }
}
