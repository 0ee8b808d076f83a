package dev.landform.aws.type.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.aws.AwsWorld;
import dev.landform.aws.Fault;
import dev.landform.aws.Wire;
import dev.landform.execute.Outcome;
import dev.landform.plan.Create;
import dev.landform.plan.Plan;
import dev.landform.plan.PlanOptions;
import dev.landform.plan.Step;
import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceGraph;
import dev.landform.resource.Tags;
import dev.landform.resource.Text;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.role.Role;
import dev.landform.resource.role.RolePolicy;
import dev.landform.resource.role.RolePolicyAttachment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityType;

/** Roles, what is in them, and instance profiles through the whole engine. */
@ExtendWith(AwsWorld.Extension.class)
class IamHandlersTest {

    private static final String TOPOLOGY = "iam";
    private static final String PATH = "/landform/iam/";
    private static final String LOGS = "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy";

    private static final Role ROLE = Role.builder()
            .address(Address.of("service/web/role"))
            .trustedService("ec2.amazonaws.com")
            .tags(Tags.of("team", "web"))
            .build();

    private static final Role OTHER_ROLE = ROLE.withAddress(Address.of("service/api/role"));

    private static final RolePolicyAttachment ATTACHMENT = RolePolicyAttachment.builder()
            .address(Address.of("service/web/role/policy/logs"))
            .role(Ref.to(ROLE.address()))
            .policyArn(LOGS)
            .build();

    private static final RolePolicy POLICY = RolePolicy.builder()
            .address(Address.of("service/web/role/inline-policy/self"))
            .role(Ref.to(ROLE.address()))
            .policyName("self")
            .document(document("iam:GetRole"))
            .build();

    private static final InstanceProfile PROFILE = InstanceProfile.builder()
            .address(Address.of("service/web/role/instance-profile"))
            .role(Ref.to(ROLE.address()))
            .tags(Tags.of("team", "web"))
            .build();

    @Test
    void everythingComesIsFoundUnchangedAndGoes(AwsWorld world) {
        apply(world, graph());

        IamClient iam = world.sdk().iam();
        assertThat(iam.listRoles(request -> request.pathPrefix(PATH)).roles()).hasSize(2);
        assertThat(iam.listInstanceProfiles().instanceProfiles())
                .singleElement()
                .satisfies(profile -> assertThat(profile.roles()).hasSize(1));

        Outcome gone = world.landform().apply(world.landform().planDestroy(TOPOLOGY, AwsWorld.REGION));
        assertThat(gone.succeeded()).as(gone.toString()).isTrue();
        assertThat(iam.listRoles(request -> request.pathPrefix(PATH)).roles()).isEmpty();
        assertThat(iam.listInstanceProfiles().instanceProfiles()).isEmpty();
    }

    @Test
    void oneCallFindsAllOfThem(AwsWorld world) {
        apply(world, graph());
        world.proxy().forget();
        world.landform().plan(graph());
        assertThat(world.proxy().requests().stream()
                        .filter(wire -> wire.service().equals("iam"))
                        .map(Wire::operation))
                .containsExactlyInAnyOrder("GetAccountAuthorizationDetails", "ListInstanceProfiles");
    }

    @Test
    void whatIsCreatedCarriesItsOwnerFromTheStart(AwsWorld world) {
        apply(world, graph());
        for (String operation : List.of("CreateRole", "CreateInstanceProfile")) {
            assertThat(world.proxy().requests(operation))
                    .isNotEmpty()
                    .allSatisfy(wire -> assertThat(wire.parameters().values())
                            .contains("landform:topology", "landform:address", TOPOLOGY, PATH));
        }
    }

    @Test
    void whatIsChangedInPlaceIsThenFoundChanged(AwsWorld world) {
        apply(world, graph());
        Tags tags = Tags.of("cost", "7");
        ResourceGraph changed = graph().with(
                        ROLE.withTrustedService("ecs-tasks.amazonaws.com").withTags(tags))
                .with(PROFILE.withRole(Ref.to(OTHER_ROLE.address())).withTags(tags))
                .with(POLICY.withDocument(document("iam:ListRoles")));
        Plan plan = world.landform().plan(changed);
        assertThat(plan.steps()).extracting(Step::verb).containsExactly("update", "update", "update");
        run(world, plan);
        assertThat(world.landform().plan(changed).steps()).isEmpty();
    }

    @Test
    void whatWasAttachedByHandGoesAndWhatWasDetachedComesBack(AwsWorld world) {
        apply(world, graph());
        IamClient iam = world.sdk().iam();
        String role = roleName(iam, "web");
        iam.detachRolePolicy(request -> request.roleName(role).policyArn(LOGS));
        iam.attachRolePolicy(
                request -> request.roleName(role).policyArn("arn:aws:iam::aws:policy/AdministratorAccess"));
        iam.putRolePolicy(request -> request.roleName(role)
                .policyName("By hand, ok?".replaceAll("[^A-Za-z]", "+"))
                .policyDocument(POLICY.document().toString()));

        Plan plan = world.landform().plan(graph());
        assertThat(plan.steps()).extracting(Step::verb).containsExactlyInAnyOrder("create", "delete", "delete");
        run(world, plan);

        assertThat(iam.listAttachedRolePolicies(request -> request.roleName(role))
                        .attachedPolicies())
                .singleElement()
                .satisfies(policy -> assertThat(policy.policyArn()).isEqualTo(LOGS));
        assertThat(iam.listRolePolicies(request -> request.roleName(role)).policyNames())
                .containsExactly("self");
    }

    @Test
    void aDocumentThatSomebodyReformattedIsNoDifference(AwsWorld world) {
        apply(world, graph());
        IamClient iam = world.sdk().iam();
        iam.putRolePolicy(request ->
                request.roleName(roleName(iam, "web")).policyName("self").policyDocument("""
                        {
                          "Statement": {"Resource": ["*"], "Action": "iam:GetRole", "Effect": "Allow"},
                          "Version": "2012-10-17"
                        }"""));
        assertThat(world.landform().plan(graph()).steps()).isEmpty();
    }

    @Test
    void aProfileThatLostItsRoleIsFoundAndGetsItBack(AwsWorld world) {
        apply(world, graph());
        IamClient iam = world.sdk().iam();
        var profile = iam.listInstanceProfiles().instanceProfiles().get(0);
        iam.removeRoleFromInstanceProfile(request ->
                request.instanceProfileName(profile.instanceProfileName()).roleName(roleName(iam, "web")));
        Plan plan = world.landform().plan(graph());
        assertThat(plan.steps()).extracting(Step::verb).containsExactly("update");
        run(world, plan);
        assertThat(world.landform().plan(graph()).steps()).isEmpty();
    }

    @Test
    void lostAnswersMakeNothingTwice(AwsWorld world) {
        for (String operation : List.of(
                "CreateRole",
                "AttachRolePolicy",
                "PutRolePolicy",
                "CreateInstanceProfile",
                "AddRoleToInstanceProfile")) {
            world.proxy().inject(Fault.on(operation).losingTheAnswer());
        }
        apply(world, graph());
        assertThat(world.sdk()
                        .iam()
                        .listRoles(request -> request.pathPrefix(PATH))
                        .roles())
                .hasSize(2);
        assertThat(world.sdk().iam().listInstanceProfiles().instanceProfiles()).hasSize(1);
    }

    @Test
    void aRoleThatIsNotSeenYetIsTriedAgain(AwsWorld world) {
        world.proxy().inject(Fault.on("AddRoleToInstanceProfile").times(2).answering(404, "NoSuchEntity"));
        world.proxy().inject(Fault.on("PutRolePolicy").answering(404, "NoSuchEntity"));
        world.proxy().inject(Fault.on("CreateRole").answering(400, "Throttling"));
        apply(world, graph());
    }

    @Test
    void aRoleOfTheSameNameThatIsNotOursIsLeftAlone(AwsWorld world) {
        IamClient iam = world.sdk().iam();
        Plan plan = world.landform().plan(graph());
        String name = plan.steps().stream()
                .filter(step -> step.address().equals(ROLE.address()))
                .map(step -> ((Create) step).name().orElseThrow())
                .findFirst()
                .orElseThrow();
        iam.createRole(request -> request.roleName(name).assumeRolePolicyDocument("{}"));
        Outcome outcome = world.carryOut(plan);
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.toString()).contains("EntityAlreadyExists");
        assertThat(iam.getRole(request -> request.roleName(name)).role().tags()).isEmpty();
    }

    private static ResourceGraph graph() {
        ResourceGraph.Builder graph = ResourceGraph.builder(TOPOLOGY, AwsWorld.REGION);
        for (Resource resource : List.of(ROLE, OTHER_ROLE, ATTACHMENT, POLICY, PROFILE)) {
            graph.add(resource);
        }
        return graph.build();
    }

    private static Text document(String action) {
        return Text.of("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"" + action
                + "\"],\"Resource\":[\"*\"]}]}");
    }

    private static String roleName(IamClient iam, String word) {
        return iam.getAccountAuthorizationDetails(request -> request.filter(EntityType.ROLE)).roleDetailList().stream()
                .filter(role -> role.path().equals(PATH) && role.roleName().contains(word))
                .findFirst()
                .orElseThrow()
                .roleName();
    }

    private static void apply(AwsWorld world, ResourceGraph graph) {
        run(world, world.landform().plan(graph));
        assertThat(world.landform().plan(graph).steps()).isEmpty();
    }

    private static void run(AwsWorld world, Plan plan) {
        Outcome outcome = world.landform().planning(PlanOptions.deletingData()).apply(plan);
        assertThat(outcome.succeeded()).as(outcome.toString()).isTrue();
    }
}
