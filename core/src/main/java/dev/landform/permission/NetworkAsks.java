package dev.landform.permission;

import dev.landform.plan.Delete;
import dev.landform.plan.Update;
import dev.landform.resource.elasticip.ElasticIp;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.natgateway.NatGateway;
import dev.landform.resource.routetable.Route;
import dev.landform.resource.routetable.RouteTable;
import dev.landform.resource.routetable.RouteTableAssociation;
import dev.landform.resource.subnet.Subnet;
import dev.landform.resource.vpc.Vpc;
import dev.landform.resource.vpcendpoint.VpcEndpoint;

/** What the network takes. Which resources AWS checks an action on: Service Authorization Reference, Amazon EC2. */
final class NetworkAsks {

    private NetworkAsks() {}

    /** The DNS attributes are no parameters of the creation. */
    static final class OfVpc extends Ec2Asks<Vpc> {
        OfVpc() {
            super("CreateVpc", "DeleteVpc");
        }

        @Override
        public void ready(Vpc wanted, Asking ask) {
            ask.self("ec2:ModifyVpcAttribute");
            mayLeaveOneTooMany(ask);
        }

        @Override
        public void update(Vpc before, Vpc wanted, Update step, Asking ask) {
            if (Asks.changes(step, "dnsSupport", "dnsHostnames")) {
                ask.self("ec2:ModifyVpcAttribute");
            }
            super.update(before, wanted, step, ask);
        }
    }

    /** A new subnet gives no public addresses until it is told to. */
    static final class OfSubnet extends Ec2Asks<Subnet> {
        OfSubnet() {
            super("CreateSubnet", "DeleteSubnet");
        }

        @Override
        void parents(Subnet wanted, String action, Asking ask) {
            ask.on(action, Vpc.TYPE, wanted.vpc());
        }

        @Override
        public void ready(Subnet wanted, Asking ask) {
            if (wanted.publicIps()) {
                ask.self("ec2:ModifySubnetAttribute");
            }
        }

        @Override
        public void update(Subnet before, Subnet wanted, Update step, Asking ask) {
            if (Asks.changes(step, "publicIps")) {
                ask.self("ec2:ModifySubnetAttribute");
            }
            super.update(before, wanted, step, ask);
        }
    }

    static final class OfInternetGateway extends Ec2Asks<InternetGateway> {
        OfInternetGateway() {
            super("CreateInternetGateway", "DeleteInternetGateway");
        }

        @Override
        public void ready(InternetGateway wanted, Asking ask) {
            String attach = "ec2:AttachInternetGateway";
            ask.self(attach).on(attach, Vpc.TYPE, wanted.vpc());
            mayLeaveOneTooMany(ask);
        }

        @Override
        public void delete(InternetGateway found, Delete step, Asking ask) {
            String detach = "ec2:DetachInternetGateway";
            ask.self(detach).on(detach, Vpc.TYPE, found.vpc());
            super.delete(found, step, ask);
        }
    }

    static final class OfElasticIp extends Ec2Asks<ElasticIp> {
        OfElasticIp() {
            super("AllocateAddress", "ReleaseAddress");
        }

        @Override
        public void ready(ElasticIp wanted, Asking ask) {
            mayLeaveOneTooMany(ask);
        }
    }

    static final class OfNatGateway extends Ec2Asks<NatGateway> {
        OfNatGateway() {
            super("CreateNatGateway", "DeleteNatGateway");
        }

        @Override
        void parents(NatGateway wanted, String action, Asking ask) {
            ask.on(action, Subnet.TYPE, wanted.subnet());
            ask.on(action, ElasticIp.TYPE, wanted.elasticIp());
        }

        @Override
        public void ready(NatGateway wanted, Asking ask) {
            mayLeaveOneTooMany(ask);
        }
    }

    static final class OfRouteTable extends Ec2Asks<RouteTable> {
        OfRouteTable() {
            super("CreateRouteTable", "DeleteRouteTable");
        }

        @Override
        void parents(RouteTable wanted, String action, Asking ask) {
            ask.on(action, Vpc.TYPE, wanted.vpc());
        }
    }

    static final class OfVpcEndpoint extends Ec2Asks<VpcEndpoint> {
        OfVpcEndpoint() {
            super("CreateVpcEndpoint", "DeleteVpcEndpoints");
        }

        @Override
        void parents(VpcEndpoint wanted, String action, Asking ask) {
            ask.on(action, Vpc.TYPE, wanted.vpc());
            ask.on(action, RouteTable.TYPE, wanted.routeTables());
        }

        @Override
        public void update(VpcEndpoint before, VpcEndpoint wanted, Update step, Asking ask) {
            if (Asks.changes(step, "routeTables")) {
                String modify = "ec2:ModifyVpcEndpoint";
                ask.self(modify)
                        .on(modify, RouteTable.TYPE, wanted.routeTables())
                        .on(modify, RouteTable.TYPE, before.routeTables());
            }
            super.update(before, wanted, step, ask);
        }
    }

    /** Routes have no ARN: their table is what AWS checks. One that is there already is led elsewhere. */
    static final class OfRoute implements Asks<Route> {
        @Override
        public void create(Route wanted, Asking ask) {
            ask.on("ec2:CreateRoute", RouteTable.TYPE, wanted.routeTable());
            ask.recovering().on("ec2:ReplaceRoute", RouteTable.TYPE, wanted.routeTable());
        }

        @Override
        public void update(Route before, Route wanted, Update step, Asking ask) {
            ask.on("ec2:ReplaceRoute", RouteTable.TYPE, wanted.routeTable());
        }

        @Override
        public void delete(Route found, Delete step, Asking ask) {
            ask.on("ec2:DeleteRoute", RouteTable.TYPE, found.routeTable());
        }
    }

    /** Associations have no ARN: table and subnet are what AWS checks. A subnet that has a table already is moved. */
    static final class OfAssociation implements Asks<RouteTableAssociation> {
        private static final String MOVE = "ec2:ReplaceRouteTableAssociation";

        @Override
        public void create(RouteTableAssociation wanted, Asking ask) {
            both("ec2:AssociateRouteTable", wanted, ask);
            both(MOVE, wanted, ask.recovering());
        }

        @Override
        public void update(RouteTableAssociation before, RouteTableAssociation wanted, Update step, Asking ask) {
            both(MOVE, wanted, ask);
        }

        @Override
        public void delete(RouteTableAssociation found, Delete step, Asking ask) {
            both("ec2:DisassociateRouteTable", found, ask);
        }

        private static void both(String action, RouteTableAssociation association, Asking ask) {
            ask.on(action, RouteTable.TYPE, association.routeTable());
            ask.on(action, Subnet.TYPE, association.subnet());
        }
    }
}
