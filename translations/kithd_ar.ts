<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>NotificationText</name>
    <message>
        <source>%1 liked your post</source>
        <translation>أعجب منشورك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>أعجب منشورك ⁨%1⁩ و⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) liked your post</source>
        <translation>
            <numerusform>أعجب منشورك ⁨%1⁩</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ وشخصًا آخر</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ وشخصين آخرين</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n أشخاص آخرين</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n شخصًا آخر</numerusform>
            <numerusform>أعجب منشورك ⁨%1⁩ و%n شخص آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>شارك ⁨%1⁩ منشورك</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>شارك ⁨%1⁩ و⁨%2⁩ منشورك</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) shared your post</source>
        <translation>
            <numerusform>شارك ⁨%1⁩ منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ وشخص آخر منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ وشخصان آخران منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n أشخاص آخرين منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n شخصًا آخر منشورك</numerusform>
            <numerusform>شارك ⁨%1⁩ و%n شخص آخر منشورك</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>علّق ⁨%1⁩ على منشورك</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>ردّ عليك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>أشار إليك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 follows you</source>
        <translation>يتابعك ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 would like to follow you</source>
        <translation>يرغب ⁨%1⁩ في متابعتك</translation>
    </message>
    <message>
        <source>%1 would like to be your friend</source>
        <translation>يرغب ⁨%1⁩ في صداقتك</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>أصبح ⁨%1⁩ من أصدقائك</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>أرسل إليك ⁨%1⁩ رسالة</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>دعاك ⁨%1⁩ إلى مجموعة</translation>
    </message>
    <message>
        <source>News from this server</source>
        <translation>أخبار من هذا الخادم</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
</context>
</TS>
