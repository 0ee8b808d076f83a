package dev.landform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.testkit.Topologies;
import dev.landform.topology.Topology;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PictureProperties {

    @Property(tries = 60)
    void everyTopologyCanBeRead(@ForAll("topologies") Topology topology) {
        Picture picture = Picture.of(topology);
        Geometry.check(picture.drawing());
        assertThat(Picture.of(topology).toSvg()).isEqualTo(picture.toSvg());
    }

    @Provide
    Arbitrary<Topology> topologies() {
        return Topologies.valid(12);
    }
}
