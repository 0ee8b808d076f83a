package dev.landform.aws.preflight;

import dev.landform.aws.handler.Ec2Tags;
import dev.landform.aws.handler.Ownership;
import dev.landform.preflight.Neighbour;
import dev.landform.preflight.Subject;
import dev.landform.resource.Cidr;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;

/** Which addresses other VPCs use. */
final class BlockAnswers {

    private BlockAnswers() {}

    static void ask(Inquiry inquiry) {
        if (inquiry.questions().block().isPresent()) {
            inquiry.ask(
                    Subject.BLOCKS,
                    "ec2:DescribeVpcs",
                    () -> inquiry.aws().ec2().describeVpcsPaginator().vpcs().forEach(vpc -> neighbour(inquiry, vpc)));
        }
    }

    private static void neighbour(Inquiry inquiry, Vpc vpc) {
        String owner = Ec2Tags.map(vpc.tags()).getOrDefault(Ownership.TOPOLOGY, "");
        if (!owner.equals(inquiry.questions().topology())) {
            for (VpcCidrBlockAssociation block : vpc.cidrBlockAssociationSet()) {
                inquiry.answers()
                        .neighbour(new Neighbour(
                                vpc.vpcId(), Cidr.parse(block.cidrBlock()), Boolean.TRUE.equals(vpc.isDefault())));
            }
        }
    }
}
