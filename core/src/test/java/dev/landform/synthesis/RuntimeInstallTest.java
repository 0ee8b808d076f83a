package dev.landform.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.model.Images;
import dev.landform.model.Runtimes;
import dev.landform.resource.launchtemplate.Architecture;
import dev.landform.resource.launchtemplate.Image;
import dev.landform.resource.launchtemplate.Image.Distribution;
import org.junit.jupiter.api.Test;

class RuntimeInstallTest {

    private static final Image AMAZON = Images.amazonLinux2023();
    private static final Image UBUNTU = Images.ubuntu2204();

    @Test
    void whatTheDistributionHasIsAvailable() {
        assertThat(RuntimeInstall.unavailable(Runtimes.corretto(17), AMAZON)).isEmpty();
        assertThat(RuntimeInstall.unavailable(Runtimes.corretto(8), UBUNTU)).isEmpty();
        assertThat(RuntimeInstall.unavailable(Runtimes.node(22), AMAZON)).isEmpty();
        assertThat(RuntimeInstall.unavailable(Runtimes.python("3.12"), AMAZON)).isEmpty();
        assertThat(RuntimeInstall.unavailable(Runtimes.python("3.10"), UBUNTU)).isEmpty();
        assertThat(RuntimeInstall.unavailable(Runtimes.python("3.10"), Images.ubuntu2204Gpu()))
                .isEmpty();
        assertThat(RuntimeInstall.unavailable(Runtimes.docker(), UBUNTU)).isEmpty();
        assertThat(RuntimeInstall.unavailable(Runtimes.script("true"), UBUNTU)).isEmpty();
    }

    @Test
    void nodeThatIsPastItsEndOfLifeIsTheUsersChoiceWhereThereArePackages() {
        assertThat(RuntimeInstall.unavailable(Runtimes.node(18), UBUNTU)).isEmpty();
        assertThat(RuntimeInstall.unavailable(Runtimes.node(18), AMAZON))
                .contains("Amazon Linux 2023 has Node.js 20, 22, 24: not 18");
        assertThat(RuntimeInstall.unavailable(Runtimes.node(19), UBUNTU)).isPresent();
    }

    @Test
    void whatTheDistributionLacksIsRefusedWithWhatItHas() {
        assertThat(RuntimeInstall.unavailable(Runtimes.python("3.11"), UBUNTU))
                .contains("Ubuntu 22.04 has Python 3.10: not 3.11");
        assertThat(RuntimeInstall.unavailable(Runtimes.python("3.10"), Images.ubuntu2404()))
                .contains("Ubuntu 24.04 has Python 3.12: not 3.10");
        assertThat(RuntimeInstall.unavailable(Runtimes.python("3.10"), AMAZON))
                .contains("Amazon Linux 2023 has Python 3.9, 3.11, 3.12, 3.13, 3.14: not 3.10");
        assertThat(RuntimeInstall.unavailable(Runtimes.corretto(9), UBUNTU)).isPresent();
    }

    @Test
    void onlyTheUserKnowsWhatIsOnAnImageOfTheirOwn() {
        Image own = Images.ami("ami-0a", Distribution.UBUNTU, Architecture.ARM64);
        assertThat(RuntimeInstall.unavailable(Runtimes.python("3.14"), own)).isEmpty();
        assertThat(DockerInstall.gpuUnavailable(own)).isEmpty();
    }

    @Test
    void amazonLinuxHasNoGpuDriver() {
        assertThat(DockerInstall.gpuUnavailable(AMAZON))
                .hasValueSatisfying(why -> assertThat(why).contains("Images.ubuntu2204Gpu()"));
        assertThat(DockerInstall.gpuUnavailable(UBUNTU)).isEmpty();
        assertThat(DockerInstall.gpuUnavailable(Images.ubuntu2204Gpu())).isEmpty();
    }
}
