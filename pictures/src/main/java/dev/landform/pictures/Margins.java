package dev.landform.pictures;

/** Distances in pictures of topologies. */
final class Margins {

    /** Around the whole. */
    static final int PAGE = 20;
    /** Between an edge and what is inside. */
    static final int EDGE = 10;
    /** Between boxes. */
    static final int GAP = 10;
    /** Above the boxes in a subnet, for its title. */
    static final int SUBNET_TITLE = 24;
    /** Above the subnets in a zone, for its title. */
    static final int ZONE_TITLE = 28;
    /** Above the zones in the VPC, for its title and the internet gateway. */
    static final int VPC_TITLE = 46;
    /** Between public and private subnets, for the ways to the NAT gateways. */
    static final int SUBNET_GAP = 40;
    /** How high a gate in the VPC's edge is. */
    static final int GATE = 28;
    /** How high a box is at least. */
    static final int BOX = 46;
    /** How high a box with one line of text is at least. */
    static final int FLAT_BOX = 30;
    /** How high the box of a block of addresses is. */
    static final int BLOCK = 17;
    /** How wide the box of a block of addresses is. */
    static final int BLOCK_WIDTH = 140;

    private Margins() {}
}
