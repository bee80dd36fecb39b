// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.broker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The access rules of one site's broker, by the common name of the client's certificate. Who is not named may do nothing.
 *
 * @param rules of each name, in the order in which the lanes were given
 */
public record SiteAccess(Map<String, List<Rule>> rules) {

    /** What a client does with a topic. */
    public enum Doing {
        PUBLISH("write"),
        HEAR("read");

        private final String word;

        Doing(String word) {
            this.word = word;
        }
    }

    /** One permission: a topic, or a filter with wildcards (MQTT 5 §4.7.1). */
    public record Rule(Doing doing, String filter) {}

    public SiteAccess {
        rules = Map.copyOf(rules);
    }

    /** The rules of a site with these lanes. */
    public static SiteAccess of(String site, List<String> lanes) {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        for (BrokerRole role : BrokerRole.values()) {
            for (String lane : role.ofOneLane() ? lanes : lanes.subList(0, 1)) {
                String inLane = "abc/v1/" + site + "/" + lane + "/";
                String inAny = "abc/v1/" + site + "/+/";
                List<Rule> of = new ArrayList<>();
                role.says().forEach(name -> of.add(new Rule(Doing.PUBLISH, inLane + name)));
                role.hears().forEach(name -> of.add(new Rule(Doing.HEAR, inLane + name)));
                role.hearsInEveryLane().forEach(name -> of.add(new Rule(Doing.HEAR, inAny + name)));
                rules.put(role.commonName(lane), List.copyOf(of));
            }
        }
        return new SiteAccess(rules);
    }

    /** Whether that client may do that with a topic; for a subscription, with every topic that its filter covers. */
    public boolean allows(String commonName, Doing doing, String topic) {
        return rules.getOrDefault(commonName, List.of()).stream()
                .anyMatch(rule -> rule.doing() == doing && covers(rule.filter(), topic));
    }

    /** The file that Mosquitto calls {@code acl_file}. */
    public String mosquittoAcl() {
        StringBuilder text = new StringBuilder("# Who may say and hear what, by the common name of his certificate."
                + " Whatever is not named is denied.\n"
                + "# Mosquitto cannot forbid that a permit is published retained: the controller clears it, and the door"
                + " controller refuses it.\n");
        rules.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(of -> {
            text.append("\nuser ").append(of.getKey()).append('\n');
            of.getValue()
                    .forEach(rule -> text.append("topic ")
                            .append(rule.doing().word)
                            .append(' ')
                            .append(rule.filter())
                            .append('\n'));
        });
        return text.toString();
    }

    /** Whether every topic that {@code asked} stands for is one of {@code granted}. */
    private static boolean covers(String granted, String asked) {
        String[] wide = granted.split("/", -1);
        String[] narrow = asked.split("/", -1);
        for (int i = 0; i < wide.length; i++) {
            if (wide[i].equals("#")) {
                return true;
            }
            if (i >= narrow.length || narrow[i].equals("#")) {
                return false;
            }
            if (!wide[i].equals("+") && !wide[i].equals(narrow[i])) {
                return false;
            }
        }
        return wide.length == narrow.length;
    }
}
