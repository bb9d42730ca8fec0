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
    <message>
        <source>Your export is ready to be downloaded</source>
        <translation>Your export is ready to be downloaded</translation>
    </message>
    <message>
        <source>One of your sign-ins was used in two places and has been ended. If that was not you, change your password.</source>
        <translation>One of your sign-ins was used in two places and has been ended. If that was not you, change your password.</translation>
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
<context>
    <name>Export</name>
    <message>
        <source>The data of %1</source>
        <translation>The data of %1</translation>
    </message>
    <message>
        <source>As of %1. The same data for programs is in the folder &quot;data&quot;, as JSON.</source>
        <translation>As of %1. The same data for programs is in the folder &quot;data&quot;, as JSON.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Sign-ins</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Network address</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Last used</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Following</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Followers</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Friends</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muted</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Earlier texts of posts</source>
        <translation>Earlier texts of posts</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Visibility</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Likes</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Shares</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registration</translation>
    </message>
</context>
</TS>
