// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfos;

/** A run of PACE out of the appendices of Doc 9303-11, replayed byte for byte. */
record WorkedExample(Properties values) {

    static WorkedExample named(String name) {
        Properties values = new Properties();
        try (InputStream file = WorkedExample.class.getResourceAsStream("/worked-examples/" + name + ".properties")) {
            values.load(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new WorkedExample(values);
    }

    /** Document number, nationality, birth, sex and expiry of the second line; or six digits of a CAN. */
    AccessKey key() {
        String key = value("key");
        return key.length() == 6
                ? AccessKey.ofCan(key)
                : AccessKey.of(
                        Rig.mrz(List.of("P<UTO" + "SPECIMEN<<".repeat(3) + "<<<<<<<<<", key + "<<<<<<<<<<<<<<<0")));
    }

    ScriptedLink link() {
        ScriptedLink link = new ScriptedLink();
        for (int i = 1; values.containsKey("command." + i); i++) {
            link.exchange(value("command." + i), value("answer." + i));
        }
        return link;
    }

    ScriptedKeys keys() {
        List<String> random = new ArrayList<>();
        for (int i = 1; values.containsKey("random." + i); i++) {
            random.add(value("random." + i));
        }
        return new ScriptedKeys(random);
    }

    PaceOffer offer() throws LdsException {
        String cardAccess = "31143012060A" + value("protocol") + "0201020201" + value("parameter");
        return PaceOffer.best(SecurityInfos.ofCardAccess(HexFormat.of().parseHex(cardAccess))
                        .infos())
                .orElseThrow();
    }

    byte[] bytes(String name) {
        return HexFormat.of().parseHex(value(name));
    }

    String value(String name) {
        return values.getProperty(name);
    }

    /** The same with another answer in one place. */
    WorkedExample withAnswer(int number, String answer) {
        Properties changed = new Properties();
        changed.putAll(values);
        changed.setProperty("answer." + number, answer);
        return new WorkedExample(changed);
    }
}
