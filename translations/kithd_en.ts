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
</context>
</TS>
