package dev.guestwifi.server;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.http.CheckedParameters;
import dev.guestwifi.server.http.OperationFilters;
import dev.guestwifi.server.http.PageCache;
import dev.guestwifi.server.http.PathIdConverter;
import dev.guestwifi.server.http.ResponseBodyFilter;
import dev.guestwifi.server.http.edge.Cors;
import dev.guestwifi.server.http.edge.EdgeAddOn;
import dev.guestwifi.server.key.AccessFilter;
import dev.guestwifi.server.problem.ThrowableMapper;
import dev.guestwifi.server.resource.CustomerVisitsResource;
import dev.guestwifi.server.resource.CustomersResource;
import dev.guestwifi.server.resource.VenuesResource;
import dev.guestwifi.server.resource.VouchersResource;
import dev.guestwifi.server.store.Stores;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * @param first the checks that come before all others, where the edge cannot make them
     * @param pages what is kept of the lists that have been sent
     */
    static ResourceConfig wire(
            Contract contract,
            Stores stores,
            ServerConfig config,
            List<ContainerRequestFilter> first,
            PageCache pages) {
        return common().register(new CustomersResource(stores.customers(), config.timezone))
                .register(new CustomerVisitsResource(stores.customerVisits(), config.timezone))
                .register(new VenuesResource(stores.venues()))
                .register(new VouchersResource(stores.vouchers()))
                .register(new OperationFilters(contract, operation -> first, List.of(new AccessFilter(stores.teams()))))
                .register(new ThrowableMapper(VouchersResource.unknown()))
                .register(new ResponseBodyFilter(pages), LAST);
    }

    /** Who may call the API from a browser. */
    static Cors cors(ServerConfig config, Contract contract) {
        Set<String> requestFields = new TreeSet<>(List.of("Content-Type", "If-None-Match", EdgeAddOn.REQUEST_ID));
        requestFields.addAll(contract.requestFields());
        return new Cors(PATH, contract.keyHeader(), config.corsOrigins, requestFields, contract.responseFields());
    }

    /** What both APIs have. */
    static ResourceConfig common() {
        return new ResourceConfig()
                .register(new CheckedParameters())
                .register(new PathIdConverter())
                .addProperties(Map.of(
                        CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                        CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                        CommonProperties.PROVIDER_DEFAULT_DISABLE, "DOM,RENDEREDIMAGE,SAX,SOURCE",
                        // The responses know how long they are.
                        ServerProperties.OUTBOUND_CONTENT_LENGTH_BUFFER, 0,
                        ServerProperties.WADL_FEATURE_DISABLE, true,
                        ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true));
    }
}
