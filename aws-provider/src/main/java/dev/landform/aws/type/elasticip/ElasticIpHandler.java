package dev.landform.aws.type.elasticip;

import static software.amazon.awssdk.services.ec2.model.ResourceType.ELASTIC_IP;

import dev.landform.aws.handler.Alteration;
import dev.landform.aws.handler.Bare;
import dev.landform.aws.handler.Creation;
import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Errors;
import dev.landform.aws.handler.Handler;
import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Question;
import dev.landform.aws.handler.Removal;
import dev.landform.aws.handler.Sight;
import dev.landform.plan.Observed;
import dev.landform.provider.Readiness;
import dev.landform.provider.Receipt;
import dev.landform.resource.ResourceType;
import dev.landform.resource.elasticip.ElasticIp;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import software.amazon.awssdk.services.ec2.model.DomainType;

/** Elastic IP addresses. Listing them is the one EC2 call without pages. */
public final class ElasticIpHandler implements Handler<ElasticIp> {

    @Override
    public ResourceType<ElasticIp> type() {
        return ElasticIp.TYPE;
    }

    @Override
    public List<Observed> observe(Sight sight) {
        List<Observed> found = new ArrayList<>();
        sight.aws()
                .ec2()
                .describeAddresses(request -> request.filters(Ec2Tags.ownedBy(sight.topology())))
                .addresses()
                .forEach(ip -> {
                    SortedMap<String, String> tags = Ec2Tags.map(ip.tags());
                    Ownership.address(sight.topology(), tags)
                            .ifPresent(address -> found.add(new Observed(
                                    ElasticIp.builder()
                                            .address(address)
                                            .tags(Ownership.usersOwn(tags))
                                            .build(),
                                    Bare.binding(ip.allocationId()),
                                    Observed.Condition.ACTIVE)));
                });
        return found;
    }

    @Override
    public Receipt create(Creation<ElasticIp> creation) {
        return Bare.ready(creation.aws()
                .ec2()
                .allocateAddress(request ->
                        request.domain(DomainType.VPC).tagSpecifications(Ec2Tags.specification(ELASTIC_IP, creation)))
                .allocationId());
    }

    @Override
    public Receipt update(Alteration<ElasticIp> alteration) {
        Ec2Tags.update(
                alteration.aws().ec2(),
                alteration.id(),
                alteration.before().tags(),
                alteration.resource().tags());
        return Bare.ready(alteration.id());
    }

    @Override
    public Receipt delete(Removal<ElasticIp> removal) {
        Errors.unlessGone(() -> removal.aws().ec2().releaseAddress(request -> request.allocationId(removal.id())));
        return Bare.ready(removal.id());
    }

    @Override
    public Readiness ready(Question<ElasticIp> question) {
        return Bare.ready(question);
    }

    @Override
    public Readiness gone(Question<ElasticIp> question) {
        return Bare.ready(question);
    }
}
