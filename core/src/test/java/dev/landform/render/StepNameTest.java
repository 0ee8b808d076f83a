package dev.landform.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.Address;
import org.junit.jupiter.api.Test;

class StepNameTest {

    @Test
    void anAddressThatOnlyRepeatsTheIdIsShortened() {
        assertThat(StepName.address(Address.of("shared/role/role-policy/shop-role_secrets"), "shop-role_secrets"))
                .isEqualTo("shared/role/role-policy");
        assertThat(StepName.address(
                        Address.of("role/attachment/r_arn-aws-iam--aws-policy-amazons3"),
                        "r_arn:aws:iam::aws:policy/AmazonS3"))
                .isEqualTo("role/attachment");
    }

    @Test
    void everyOtherAddressStaysWhole() {
        assertThat(StepName.address(Address.of("service/web/scaling-policy/cpu"), "shop-web_web-cpu"))
                .isEqualTo("service/web/scaling-policy/cpu");
        assertThat(StepName.address(Address.of("vpc"), "vpc")).isEqualTo("vpc");
    }
}
