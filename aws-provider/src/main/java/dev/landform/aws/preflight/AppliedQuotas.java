package dev.landform.aws.preflight;

import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** The quotas that apply to the account: one list for each service; where an account has none of its own, the default. */
final class AppliedQuotas {

    private static final int PAGE = 100;

    private final ServiceQuotasClient client;
    private final SortedMap<String, SortedMap<String, Long>> applied = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> defaults = new TreeMap<>();

    AppliedQuotas(ServiceQuotasClient client) {
        this.client = client;
    }

    /** Returns a quota by its code; without end if AWS knows none of that code. */
    long limit(String service, String code) {
        Long own = applied.computeIfAbsent(service, this::applied).get(code);
        return own != null
                ? own
                : defaults.computeIfAbsent(service, this::defaults).getOrDefault(code, Long.MAX_VALUE);
    }

    private SortedMap<String, Long> applied(String service) {
        return byCode(client.listServiceQuotasPaginator(
                        request -> request.serviceCode(service).maxResults(PAGE))
                .quotas());
    }

    private SortedMap<String, Long> defaults(String service) {
        return byCode(client.listAWSDefaultServiceQuotasPaginator(
                        request -> request.serviceCode(service).maxResults(PAGE))
                .quotas());
    }

    private static SortedMap<String, Long> byCode(Iterable<ServiceQuota> quotas) {
        SortedMap<String, Long> byCode = new TreeMap<>();
        quotas.forEach(quota -> byCode.put(quota.quotaCode(), quota.value().longValue()));
        return byCode;
    }
}
