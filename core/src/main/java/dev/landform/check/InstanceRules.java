package dev.landform.check;

import static dev.landform.check.Say.quote;

import dev.landform.check.facts.InstanceTypes;
import dev.landform.check.facts.Similar;
import dev.landform.model.Service;
import dev.landform.resource.Origin;
import java.util.List;

/** Instance types, with and without a GPU. */
final class InstanceRules {

    private static final String COMMON_GPU = "g4dn.xlarge";

    private InstanceRules() {}

    static void both(Service service, Findings findings) {
        if (service.gpu().isPresent() && service.instanceType().isPresent()) {
            findings.error(
                    "gpu-and-instance-type",
                    Say.subject(service),
                    service.origins().of("instanceType"),
                    "The service has two instance types, " + quote(service.gpu().get()) + " and "
                            + quote(service.instanceType().get()) + ".",
                    ".gpu(...) names the instance type too, and brings the image with the driver.",
                    "Leave one of the two out.");
        }
    }

    static void type(Service service, Findings findings) {
        service.instanceType().ifPresent(type -> {
            Origin origin = service.origins().of("instanceType");
            shape(Say.subject(service), "instanceType", type, origin, findings);
            if (InstanceTypes.hasNvidiaGpu(type) && service.gpu().isEmpty()) {
                findings.warning(
                        "gpu-as-instance-type",
                        Say.subject(service),
                        origin,
                        quote(type) + " has a GPU, but the service is not a GPU service.",
                        "It gets the plain image and a small volume: no driver, and no GPU in containers.",
                        "Write .gpu(" + quote(type) + ") in place of .instanceType(...).");
            }
            if (InstanceTypes.isOld(type)) {
                findings.notice(
                        "old-instance-type",
                        Say.subject(service),
                        origin,
                        quote(type) + " is of an older family.",
                        "Not every zone offers it: t2.micro, for example, is in two zones of four in ap-northeast-2."
                                + " Newer families give more for the price.",
                        "Write .instanceType(\"t3.micro\"), or another type of a newer family.");
            }
        });
        service.gpu().ifPresent(type -> gpu(service, type, findings));
    }

    private static void gpu(Service service, String type, Findings findings) {
        Origin origin = service.origins().of("gpu");
        String subject = Say.subject(service);
        if (!InstanceTypes.isWellFormed(type) || !InstanceTypes.knowsFamily(type)) {
            shape(subject, "gpu", type, origin, findings);
        } else if (!InstanceTypes.hasNvidiaGpu(type)) {
            findings.error(
                    "not-a-gpu",
                    subject,
                    origin,
                    quote(type) + " has no NVIDIA GPU.",
                    "The driver and the container toolkit that a GPU service gets are NVIDIA's. Types with one begin with"
                            + " g4dn, g5, g6, p4d or p5, for example.",
                    "Write .gpu(" + quote(COMMON_GPU) + "), or .instanceType(" + quote(type)
                            + ") if no GPU is needed.");
        } else {
            shape(subject, "gpu", type, origin, findings);
            String kind = InstanceTypes.isTrainingGpu(type) ? "P" : "G and VT";
            findings.notice(
                    "gpu-quota",
                    subject,
                    origin,
                    "A new account may start no instance of type " + type + ".",
                    "The quota \"Running On-Demand " + kind + " instances\" counts vCPUs, and a new account has 0 of"
                            + " them; raising it takes AWS hours to days.",
                    "Look it up in the console under Service Quotas, EC2, and ask for at least what the maximum of"
                            + " .capacity(...) needs.");
        }
    }

    private static void shape(String subject, String verb, String type, Origin origin, Findings findings) {
        if (!InstanceTypes.isWellFormed(type)) {
            findings.error(
                    "instance-type",
                    subject,
                    origin,
                    quote(type) + " is not an instance type.",
                    "A type is a family and a size with a dot between them, all in lower case.",
                    verb.equals("gpu")
                            ? "Did you mean .gpu(" + quote(COMMON_GPU) + ")?"
                            : "Write .instanceType(\"t3.micro\"), for example.");
        } else if (InstanceTypes.isMac(type)) {
            findings.error(
                    "instance-type-mac",
                    subject,
                    origin,
                    quote(type) + " is an Apple machine.",
                    "It runs on dedicated hosts only, which groups of instances cannot start by themselves.",
                    "Write .instanceType(\"t3.micro\"), for example.");
        } else if (!InstanceTypes.knowsFamily(type)) {
            List<String> similar = Similar.to(
                    type,
                    InstanceTypes.ofSize(InstanceTypes.size(type)).stream()
                            .filter(known -> !verb.equals("gpu") || InstanceTypes.hasNvidiaGpu(known))
                            .toList());
            findings.warning(
                    "unknown-instance-type",
                    subject,
                    origin,
                    "There is no family " + quote(InstanceTypes.family(type)) + " that Landform has heard of.",
                    "It may be newer than this version of Landform; whether the region offers it is looked up when a"
                            + " plan is made.",
                    Say.didYouMean(
                            similar,
                            word -> "." + verb + "(" + quote(word) + ")",
                            verb.equals("gpu")
                                    ? "Did you mean .gpu(" + quote(COMMON_GPU) + ")?"
                                    : "Write .instanceType(\"t3.micro\"), for example."));
        } else if (!InstanceTypes.knowsSize(type)) {
            List<String> similar = Similar.to(type, InstanceTypes.ofFamily(InstanceTypes.family(type)));
            findings.warning(
                    "unknown-instance-size",
                    subject,
                    origin,
                    "No family has a size " + quote(InstanceTypes.size(type)) + ".",
                    "Sizes are words such as micro, small, large and 2xlarge.",
                    Say.didYouMean(
                            similar,
                            word -> "." + verb + "(" + quote(word) + ")",
                            "Write ." + verb + "("
                                    + quote(InstanceTypes.family(type) + (verb.equals("gpu") ? ".xlarge" : ".large"))
                                    + ")."));
        }
    }
}
