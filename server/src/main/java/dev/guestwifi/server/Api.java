package dev.guestwifi.server;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.http.JsonAnswers;
import dev.guestwifi.server.http.OperationFeature;
import dev.guestwifi.server.http.RequestNormalizer;
import dev.guestwifi.server.http.StrictConverters;
import dev.guestwifi.server.key.AccessFilter;
import dev.guestwifi.server.key.KeyFilter;
import dev.guestwifi.server.problem.ThrowableMapper;
import dev.guestwifi.server.resource.CustomerVisitsResource;
import dev.guestwifi.server.resource.CustomersResource;
import dev.guestwifi.server.resource.Teams;
import dev.guestwifi.server.resource.VenuesResource;
import dev.guestwifi.server.resource.VouchersResource;
import dev.guestwifi.server.store.Stores;
import java.net.URI;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The wiring of the API: everything Jersey gets to know, by name. */
final class Api {
    /** Where the API stands on the server. */
    static final String PATH = "/api";

    /** Response filters run from the highest priority to the lowest. */
    static final int LAST = 1;

    private Api() {}

    static ResourceConfig wire(Contract contract, Stores stores, ServerConfig config, KeyFilter key) {
        Teams teams = new Teams(stores.teams());
        return common(config, PATH)
                .register(new CustomersResource(stores.customers(), teams, config.timezone()))
                .register(new CustomerVisitsResource(stores.customerVisits(), teams, config.timezone()))
                .register(new VenuesResource(stores.venues(), teams))
                .register(new VouchersResource(stores.vouchers(), teams))
                .register(new OperationFeature(
                        contract, operation -> key, slug -> new AccessFilter(stores.teams(), slug)))
                .register(new ThrowableMapper(VouchersResource.unknown()))
                .register(new JsonAnswers(PATH, true), LAST);
    }

    /** What both APIs have. */
    static ResourceConfig common(ServerConfig config, String path) {
        URI publicBase = config.publicUrl() == null ? null : URI.create(trimmed(config.publicUrl()) + path + "/");
        return new ResourceConfig()
                .register(new RequestNormalizer(publicBase))
                .register(new StrictConverters())
                .addProperties(Map.of(
                        CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                        CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                        CommonProperties.PROVIDER_DEFAULT_DISABLE, "DOM,RENDEREDIMAGE,SAX,SOURCE",
                        // The answers know how long they are.
                        ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0,
                        ServerProperties.WADL_FEATURE_DISABLE, true,
                        ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true));
    }

    /** An address without the slashes at its end. */
    static String trimmed(URI url) {
        return url.toString().replaceAll("/+$", "");
    }
}
