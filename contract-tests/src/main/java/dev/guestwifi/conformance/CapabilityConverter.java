package dev.guestwifi.conformance;

import dev.guestwifi.conformance.deployment.Capability;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A capability by its name. */
final class CapabilityConverter implements ITypeConverter<Capability> {
    @Override
    public Capability convert(String name) {
        return Arrays.stream(Capability.values())
                .filter(one -> one.toString().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no capability \"" + name + "\", only " + Arrays.toString(Capability.values())));
    }
}
