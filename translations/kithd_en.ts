<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>NotificationText</name>
    <message numerus="yes">
        <source>%1 and %n other(s) liked your post</source>
        <translation>
            <numerusform>%1 and %n other liked your post</numerusform>
            <numerusform>%1 and %n others liked your post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) shared your post</source>
        <translation>
            <numerusform>%1 and %n other shared your post</numerusform>
            <numerusform>%1 and %n others shared your post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would like to join</source>
        <translation>
            <numerusform>%n person would like to join</numerusform>
            <numerusform>%n people would like to join</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>Join %1</source>
        <translation>Join %1</translation>
    </message>
    <message>
        <source>%1 invites you.</source>
        <translation>%1 invites you.</translation>
    </message>
    <message>
        <source>Open in Kith</source>
        <translation>Open in Kith</translation>
    </message>
    <message>
        <source>This link is good until %1.</source>
        <translation>This link is good until %1.</translation>
    </message>
    <message>
        <source>If you do not have Kith on this device yet:</source>
        <translation>If you do not have Kith on this device yet:</translation>
    </message>
    <message>
        <source>Install Kith on your computer. Whoever invited you knows where to get it.</source>
        <translation>Install Kith on your computer. Whoever invited you knows where to get it.</translation>
    </message>
    <message>
        <source>Choose “Join” and paste this link:</source>
        <translation>Choose “Join” and paste this link:</translation>
    </message>
    <message>
        <source>This invitation does not hold any more</source>
        <translation>This invitation does not hold any more</translation>
    </message>
    <message>
        <source>It is used up, has expired or was withdrawn. Ask whoever sent it to you for a new one to %1.</source>
        <translation>It is used up, has expired or was withdrawn. Ask whoever sent it to you for a new one to %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are there already.</source>
        <translation>
            <numerusform>%n member is there already.</numerusform>
            <numerusform>%n members are there already.</numerusform>
        </translation>
    </message>
</context>
</TS>
